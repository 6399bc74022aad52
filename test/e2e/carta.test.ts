import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';

describe('the card at the counter', () => {
  let banco: Banco;

  beforeEach(async () => {
    banco = await Banco.prepara();
  });
  afterEach(() => banco.chiudi());

  it('says that there is no card, and goes on by itself when one comes', async () => {
    banco.carte.estrai();
    await banco.vede(/inserire la carta|nessuna carta/i);
    await banco.accessibile();
    banco.carte.inserisci();
    await banco.vede('PIN della carta');
  });

  it('tells a wrong PIN, spends one try, and warns before the last one', async () => {
    await banco.accedi('00000000');
    await banco.vede(/PIN (errato|non è giusto|sbagliato)/i);
    expect(banco.carte.conteggio('C_Login')).toBe(1);
    await banco.accessibile();
    await banco.tasti('00000000', '<Enter>');
    await banco.vede(/ultimo tentativo/i);
    expect(banco.carte.conteggio('C_Login')).toBe(2);
    await banco.accessibile();
  });

  it('asks the same card again after a wrong PIN, not the first of the list', async () => {
    await banco.vede('PIN della carta');
    const ultima = banco.pagina.getByRole('radio').last();
    await banco.pagina.getByRole('radio', { checked: true }).focus();
    await banco.tasti('<ArrowUp>');
    expect(await ultima.isChecked()).toBe(true);
    await banco.pagina.getByLabel('PIN della carta').focus();
    await banco.tasti('00000000', '<Enter>');
    await banco.vede(/PIN errato/);
    expect(await ultima.isChecked()).toBe(true);
  });

  it('locks within a second when the card is pulled, and takes the data off the screen', async () => {
    await banco.accedi();
    await banco.vede('Cerca una persona');
    await banco.tasti('AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    const inizio = performance.now();
    banco.carte.estrai();
    await banco.vede('Postazione bloccata');
    expect(performance.now() - inizio).toBeLessThan(1000);
    expect(await banco.pagina.content()).not.toContain('VESPUCCI');
    await banco.vede(/carta.*(estratta|tolta)/i);
    await banco.accessibile();
  });

  it('shows no answer that comes after the card was pulled', async () => {
    await banco.accedi();
    await banco.vede('Cerca una persona');
    banco.sandbox.guasto({ nome: 'lento', ms: 2500 });
    await banco.tasti('AF41450AS', '<Enter>');
    await banco.vede(/attesa|secondi|in corso/i);
    banco.carte.estrai();
    await banco.vede('Postazione bloccata');
    await banco.pagina.waitForTimeout(3000);
    expect(await banco.pagina.content()).not.toContain('VESPUCCI');
  });

  it('outlives a driver that aborts: says so, and is back by itself', async () => {
    await banco.accedi();
    await banco.vede('Cerca una persona');
    banco.carte.aborta('C_GetSlotInfo');
    banco.carte.aborta('C_GetSlotList');
    banco.carte.aborta('C_WaitForSlotEvent');
    await banco.vede('Postazione bloccata');
    banco.carte.ripara();
    await banco.vede('PIN della carta');
    await banco.tasti(banco.operatore.pin, '<Enter>');
    await banco.vede('Cerca una persona');
  });
});

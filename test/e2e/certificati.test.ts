import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { Tastiera } from '../supporto/tastiera-registrazioni.ts';

const nostra = '036030-PC-0001';

describe('the certificates of the workstation, by keyboard alone', () => {
  let banco: Banco;
  let mani: Tastiera;

  beforeAll(async () => {
    banco = await Banco.prepara();
    mani = new Tastiera(banco);
    const alp = banco.sandbox.dati.operatori.find(({ ruolo }) => ruolo === 'alp')!;
    await banco.accedi(alp.pin, alp);
    await banco.vede('Cerca una persona');
    await banco.va('Impostazioni');
    await banco.vede('036030-CO-9999');
  });
  afterAll(() => banco.chiudi());

  /** Goes to a button as Tab does, and presses it. */
  const preme = async (nome: string): Promise<void> => {
    const pulsante = banco.pagina.getByRole('button', { name: nome, exact: true });
    await pulsante.waitFor();
    for (let i = 0; i < 60 && !(await pulsante.evaluate((uno) => uno === document.activeElement)); i++) {
      await mani.tasti('<Tab>');
    }
    await mani.tasti('<Enter>');
  };

  it('the ALP brings in the file that ANPR gave: a wrong password is explained, the right one puts it in force', async () => {
    const nuova = await banco.sandbox.emetti(nostra);
    await preme('Importa un certificato');
    // The form puts the cursor on its first button by itself, as soon as it is there.
    await banco.pagina.locator('button:focus', { hasText: 'Scegli il file' }).waitFor();
    const [scelta] = await Promise.all([banco.pagina.waitForEvent('filechooser'), mani.tasti('<Enter>')]);
    await scelta.setFiles({ name: `${nostra}.p12`, mimeType: 'application/x-pkcs12', buffer: nuova.p12 });
    await banco.vede(`File scelto: ${nostra}.p12`);
    await mani.scrive('Password del file', 'sbagliata', '<Enter>');
    await banco.vede('Il certificato di postazione non si apre.');
    await banco.accessibile();
    await mani.scrive('Password del file', nuova.password, '<Enter>');
    await banco.vede('Certificato importato: vale da subito.');
    expect(await banco.pagina.getByLabel('Password del file').count()).toBe(0);
  });

  it('the Comune’s is renewed with a key made here, under its other name', async () => {
    await preme('Rinnova il certificato: Comune (firma)');
    await banco.vede('036030-CO-9998');
  });

  it('one is removed after a confirmation, with what is to be done in Area Sicurezza; then made anew', async () => {
    const rimuovi = 'Rimuovi da questo computer il certificato: Postazione';
    await preme(rimuovi);
    await banco.vede(`Rimuovere ${nostra} da questo computer?`);
    await mani.tasti('<Escape>');
    await preme(rimuovi);
    await preme('Rimuovi da questo computer');
    await banco.vede(/Da fare in Area Sicurezza$/);
    await banco.vede('Manca il certificato postazione');
    await banco.accessibile();
    await preme('Ho letto');
    await preme('Crea qui il certificato: Postazione');
    await banco.vede('Certificato rinnovato: vale da subito.');
    expect(await banco.pagina.getByText('Manca il certificato postazione').count()).toBe(0);
    await banco.va('Traccia');
    await banco.vede('Certificato rimosso da questa postazione');
  });
});

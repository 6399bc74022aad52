import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { attendi, codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const modalita = { segnale: new AbortController().signal };

describe('what a purpose may see', () => {
  let nucleo: NucleoDiProva;

  beforeAll(async () => {
    nucleo = await NucleoDiProva.conOperatore();
  });
  afterAll(() => nucleo.chiudi());

  it('reaches no family where it does not reach so far, and asks ANPR nothing', async () => {
    const pratica = await nucleo.pratica('verifica-ufficio');
    const prima = (await nucleo.recordDi('apertura')).length;
    expect(await codiceDi(nucleo.parti.consultazione.famiglia(pratica, 'AF41450AS', modalita))).toBe(
      'FINALITA_NON_AMMESSA',
    );
    expect((await nucleo.recordDi('apertura')).length).toBe(prima);
  });

  it('shows of a member of the family only its own sections', async () => {
    const pratica = await nucleo.pratica('certificazione');
    const { componenti } = await nucleo.parti.consultazione.famiglia(pratica, 'AF41450AS', modalita);
    expect(componenti.map((uno) => testoDi(sezioneDi(uno, 'identificativi'), 'idANPR'))).toContain('AF41450AS');
    expect(componenti.flatMap((uno) => Object.keys(uno))).not.toContain('permessoSoggiorno');
  });

  it('shows of a person only its own sections', async () => {
    const pratica = await nucleo.pratica('verifica-ufficio');
    const { soggetto } = await nucleo.parti.consultazione.scheda(pratica, 'AF41450AS', modalita);
    expect(Object.keys(soggetto).sort()).toEqual(['generalita', 'identificativi', 'residenza']);
  });

  it('does not send an ID ANPR with a wrong check character', async () => {
    expect(await codiceDi(nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AT' }))).toBe('ID_ANPR_NON_VALIDO');
  });

  it('tells the words of ANPR apart from what goes to the help desk', async () => {
    const esito = await nucleo.cerca({ specie: 'generalita', cognome: 'ROSSI', nome: 'MARIO' }).then(
      () => undefined,
      (causa: { errore: object }) => causa.errore,
    );
    expect(esito).toMatchObject({ code: 'ANPR_TROPPI_SOGGETTI', dettaglio: 'EN175', anomalie: [{ codice: 'EN175' }] });
  });
});

describe('a session that ends while something is under way', () => {
  let sandbox: SandboxDiProva;
  let nucleo: NucleoDiProva;

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
  });
  afterEach(() => nucleo.chiudi());
  afterAll(() => sandbox.elimina());

  it('lets no request leave after the lock', async () => {
    nucleo = await NucleoDiProva.conOperatore({ sandbox });
    const pratica = await nucleo.pratica();
    const prima = sandbox.diario.voci.length;
    const ricerca = nucleo.parti.consultazione.cerca(pratica, { specie: 'id-anpr', idANPR: 'AF41450AS' }, modalita);
    nucleo.parti.sessione.blocca('richiesta');
    expect(await codiceDi(ricerca)).toBe('SESSIONE_BLOCCATA');
    expect(sandbox.diario.voci.length).toBe(prima);
    expect(await nucleo.recordDi('apertura')).toEqual([]);
  });

  it('writes one log-out, however often it is asked', async () => {
    nucleo = await NucleoDiProva.conOperatore({ sandbox });
    await Promise.all([nucleo.parti.sessione.esci(), nucleo.parti.sessione.esci()]);
    expect(await nucleo.recordDi('uscita')).toHaveLength(1);
    expect(nucleo.fase).toBe('fuori');
  });

  it('does not log out the card of who comes next', async () => {
    nucleo = await NucleoDiProva.conOperatore({ sandbox });
    const uscita = nucleo.parti.sessione.esci();
    await nucleo.accedi();
    await uscita;
    await new Promise((fatto) => setTimeout(fatto, 1500));
    expect(nucleo.fase).toBe('aperta');
  });

  it('leaves when it was asked to during an unlock', async () => {
    nucleo = await NucleoDiProva.conOperatore({ sandbox });
    nucleo.parti.sessione.blocca('richiesta');
    const sblocco = nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    const uscita = nucleo.parti.sessione.esci();
    await Promise.all([sblocco, uscita]);
    expect(nucleo.fase).toBe('fuori');
    expect(await nucleo.recordDi('uscita')).toHaveLength(1);
  });

  it('tells the time left truly from the first moment', async () => {
    nucleo = await NucleoDiProva.costruisci({ sandbox });
    const viste: string[] = [];
    nucleo.parti.sessione.alCambio(() => {
      const { stato } = nucleo.parti.sessione;
      if (stato.fase === 'aperta') viste.push(stato.scade);
    });
    await nucleo.accedi();
    await attendi(() => viste.length > 0);
    expect(viste.every((scade) => Date.parse(scade) > Date.now())).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { SpecieSoggetto } from '../../../contract/sandbox.ts';
import type { Persona } from '../../../sandbox/popolazione/popolazione.ts';
import { piuGiorni } from '../../../sandbox/popolazione/tappe.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, type Domanda, domandaPer, quanti, richiesta3002, type Risposta, valore, valori } from './cliente.ts';

const PAVULLO =
  '<nomeComune>PAVULLO NEL FRIGNANO</nomeComune><codiceIstat>036030</codiceIstat><siglaProvinciaIstat>MO</siglaProvinciaIstat>';
const ROMA =
  '<nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat>';

describe('3002, criterion by criterion', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  const oggi = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  const persona = (specie: SpecieSoggetto, giorno = oggi): Persona => {
    const { idANPR } = sandbox.dati.soggetti.find((s) => s.specie === specie)!;
    return sandbox.popolazione.perIdAnpr(idANPR, giorno)[0]!;
  };
  const sezione = (chi: Persona, nome: string): Campi => sezioneDi(chi.sezioni, nome)!;
  const chiedi = (criteri: string, cambia: Partial<Domanda> = {}): Promise<Risposta> =>
    cliente.consulta(richiesta3002({ ...domandaPer(cliente, criteri), ...cambia }));
  const trovati = async (criteri: string, cambia: Partial<Domanda> = {}): Promise<string[]> =>
    valori(await chiedi(criteri, cambia), 'idANPR');
  const errore = async (criteri: string, cambia: Partial<Domanda> = {}): Promise<(string | undefined)[]> => {
    const risposta = await chiedi(criteri, cambia);
    expect(quanti(risposta, 'datiSoggetto')).toBe(0);
    return [valore(risposta, 'codiceErroreAnomalia'), valore(risposta, 'testoErroreAnomalia')];
  };

  describe('by a document', () => {
    const carta = (numero: string, dove = ''): string =>
      `<cartaIdentita3000>${dove}<numero>${numero}</numero></cartaIdentita3000>`;

    test('identity card, with the Comune that issued it or without', async () => {
      const chi = persona('carta-in-scadenza');
      const numero = testoDi(sezione(chi, 'cartaIdentita'), 'numero')!;
      expect(await trovati(carta(numero))).toEqual([chi.idANPR]);
      expect(await trovati(carta(numero, `<comuneRilascio>${PAVULLO}</comuneRilascio>`))).toEqual([chi.idANPR]);
      expect((await errore(carta(numero, `<comuneRilascio>${ROMA}</comuneRilascio>`)))[0]).toBe('EN122');
    });
    test('identity card, not before it was issued', async () => {
      const numero = testoDi(sezione(persona('carta-in-scadenza'), 'cartaIdentita'), 'numero')!;
      expect((await errore(carta(numero), { data: '2017-02-09' }))[0]).toBe('EN122');
    });
    test('EHR41 for a card of a Comune and of a consulate', async () => {
      const dove = `<comuneRilascio>${PAVULLO}</comuneRilascio><codiceConsolatoRilascio>2300403</codiceConsolatoRilascio>`;
      expect(await errore(carta('CA00000AA', dove))).toEqual([
        'EHR41',
        "I campi comune rilascio carta di identita' 036030 e codice consolato rilascio 2300403 devono essere valorizzati in alternativa",
      ]);
    });

    const soggiorno = (dentro: string): string => `<permessoDiSoggiorno3000>${dentro}</permessoDiSoggiorno3000>`;
    test('residence permit, by police headquarters and number', async () => {
      const chi = persona('soggiorno-in-scadenza');
      const numero = testoDi(sezione(chi, 'permessoSoggiorno'), 'numeroSoggiorno')!;
      const dati = (questura: string): string =>
        soggiorno(
          `<datiSoggiorno30XX><questuraRilascioSoggiorno>${questura}</questuraRilascioSoggiorno>` +
            `<numeroSoggiorno>${numero}</numeroSoggiorno></datiSoggiorno30XX>`,
        );
      expect(await trovati(dati('MODENA'))).toEqual([chi.idANPR]);
      expect((await errore(dati('BOLOGNA')))[0]).toBe('EN122');
    });
    test('passport', async () => {
      const chi = persona('straniero');
      const numero = testoDi(sezione(chi, 'permessoSoggiorno'), 'numeroPassaporto')!;
      expect(await trovati(soggiorno(`<numeroPassaporto>${numero}</numeroPassaporto>`))).toEqual([chi.idANPR]);
    });
    test('EHR67 for a permit of which nothing is said, EHR68 for half of it', async () => {
      expect((await errore(soggiorno('')))[0]).toBe('EHR67');
      const meta = '<datiSoggiorno30XX><numeroSoggiorno>I1</numeroSoggiorno></datiSoggiorno30XX>';
      expect(await errore(soggiorno(meta))).toEqual([
        'EHR68',
        'Valorizzare sia questura rilascio  che numero del permesso di soggiorno I1',
      ]);
    });
  });

  describe('by the numbers of the Comune', () => {
    const scheda = (istat: string, numero: string): string =>
      `<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>${istat}</idSchedaSoggettoComuneIstat>` +
      `<idSchedaSoggetto>${numero}</idSchedaSoggetto></idSchedaSoggettoComune>`;
    test('the number of the record, in the Comune of that day', async () => {
      expect(await trovati(scheda('036030', '775118'))).toEqual(['AF41450AS']);
      expect((await errore(scheda('036023', '775118')))[0]).toBe('EN122');
      expect(await trovati(scheda('036023', '775118'), { data: '2017-01-01' })).toEqual(['AF41450AS']);
    });

    const comunale = (istat: string, numero: string): string =>
      `<idFamigliaConvivenzaComune><idFamigliaConvivenzaComuneIstat>${istat}</idFamigliaConvivenzaComuneIstat>` +
      `<idFamigliaConvivenza>${numero}</idFamigliaConvivenza></idFamigliaConvivenzaComune>`;
    const famiglia = (): { anpr: string; comune: string; membri: number } => {
      const chi = persona('famiglia-numerosa');
      const membri = sandbox.popolazione.componenti(chi.idFamiglia, oggi).filter((uno) => uno.presente).length;
      return { anpr: String(chi.idFamiglia), comune: String(chi.idFamiglia % 1_000_000), membri };
    };
    const insieme = { scheda: '2', dati: [] };

    test('the family, by ANPR’s number or by the Comune’s: its members and its address', async () => {
      const { anpr, comune, membri } = famiglia();
      for (const numero of [`<identificativoANPR>${anpr}</identificativoANPR>`, comunale('036030', comune)]) {
        const risposta = await chiedi(`<tipoScheda>1</tipoScheda>${numero}`, insieme);
        expect(quanti(risposta, 'datiSoggetto')).toBe(membri);
        expect(risposta.testo).toContain('<datiFamigliaConvivenza><residenza>');
      }
    });
    test('the family’s people one by one, with the sections asked for, several as they are', async () => {
      const { anpr, membri } = famiglia();
      const criteri = `<tipoScheda>1</tipoScheda><identificativoANPR>${anpr}</identificativoANPR>`;
      const risposta = await chiedi(criteri, { dati: ['6'] });
      expect(quanti(risposta, 'cittadinanza')).toBe(membri);
    });
    test('no family by the number of a convivenza, and the other way round', async () => {
      const convivenza = String(persona('convivenza').idFamiglia);
      const per = (tipo: string): string =>
        `<tipoScheda>${tipo}</tipoScheda><identificativoANPR>${convivenza}</identificativoANPR>`;
      expect((await errore(per('1'), insieme))[0]).toBe('EN122');
      expect(valore(await chiedi(per('2'), { ...insieme, scheda: '3' }), 'denominazioneConvivenza')).toBeDefined();
    });
    test('EN124 where the kind of household is not said', async () => {
      const { anpr } = famiglia();
      const [codice, testo] = await errore(`<identificativoANPR>${anpr}</identificativoANPR>`, insieme);
      expect(codice).toBe('EN124');
      expect(testo).toMatch(/il campo tipo scheda deve essere valorizzato/);
      const tre = `<tipoScheda>3</tipoScheda><identificativoANPR>${anpr}</identificativoANPR>`;
      expect((await errore(tre, insieme))[0]).toBe('EN124');
    });
    test('EN053 for two numbers at once', async () => {
      const { anpr, comune } = famiglia();
      const due = `<tipoScheda>1</tipoScheda>${comunale('036030', comune)}<identificativoANPR>${anpr}</identificativoANPR>`;
      expect((await errore(due, insieme))[0]).toBe('EN053');
    });
    test('EHR11 for a kind of household that does not exist', async () => {
      const criteri = '<cognome>BARALDI</cognome><nome>ANDREA</nome><tipoScheda>7</tipoScheda>';
      expect(await errore(criteri)).toEqual(['EHR11', 'Valore del campo tipoScheda 7 errato']);
    });
  });

  describe('by names and birth', () => {
    test('without a surname, without a name', async () => {
      const senzaCognome = persona('senza-cognome');
      const senzaNome = persona('senza-nome');
      expect(await trovati(`<senzaCognome>1</senzaCognome><nome>${senzaCognome.nome}</nome>`)).toEqual([
        senzaCognome.idANPR,
      ]);
      expect(await trovati(`<cognome>${senzaNome.cognome}</cognome><senzaNome>1</senzaNome>`)).toEqual([
        senzaNome.idANPR,
      ]);
    });
    test('EN448 for who has neither', async () => {
      expect(await errore('<senzaCognome>1</senzaCognome><senzaNome>1</senzaNome>')).toEqual([
        'EN448',
        'Per la ricerca del soggetto impostare CF cognome e nome o in alternativa i 5 dati anagrafici',
      ]);
    });
    test.each([
      ['the year alone', 'giorno-e-mese-ignoti', '1962-09-30', '<senzaGiornoMese>1</senzaGiornoMese>'],
      ['the month', 'giorno-ignoto', '1971-06-30', '<senzaGiorno>1</senzaGiorno>'],
    ] as const)('knowing %s of the birth', async (_, specie, data, senza) => {
      const chi = persona(specie);
      const criteri = `<cognome>${chi.cognome}</cognome><nome>${chi.nome}</nome>`;
      const nascita = (altro: string): Partial<Domanda> => ({
        datiNascita: `<datiNascita><dataEvento>${data}</dataEvento>${altro}</datiNascita>`,
      });
      expect(await trovati(criteri, nascita(senza))).toEqual([chi.idANPR]);
      expect((await errore(criteri, nascita('')))[0]).toBe('EN122');
      expect((await chiedi(criteri)).testo).toContain(senza);
    });
    test('provisional codice fiscale', async () => {
      const chi = persona('codice-provvisorio');
      expect(chi.codiceFiscale).toMatch(/^\d{11}$/);
      expect(await trovati(`<codiceFiscale>${chi.codiceFiscale}</codiceFiscale>`)).toEqual([chi.idANPR]);
    });
    test('of several, what it takes to choose and no more', async () => {
      const risposta = await chiedi('<cognome>BARALDI</cognome><nome>ANDREA</nome>', { dati: ['1'] });
      expect(quanti(risposta, 'datiSoggetto')).toBeGreaterThan(1);
      for (const presente of ['identificativi', 'generalita', 'residenza', 'legameSoggetto', 'famigliaConvivenza']) {
        expect(quanti(risposta, presente)).toBe(quanti(risposta, 'datiSoggetto'));
      }
      expect(risposta.testo).not.toContain('<statoCivile>');
      expect(risposta.testo).not.toContain('<attoNascita>');
    });
  });

  describe('by where they live', () => {
    const dove = (dentro: string): Partial<Domanda> => ({
      datiNascita: `<residenzaIscrizioneAIRE>${dentro}</residenzaIscrizioneAIRE>`,
    });
    const perNome = ({ cognome, nome }: Persona): string => `<cognome>${cognome}</cognome><nome>${nome}</nome>`;

    test('the Comune of residence or of the AIRE', async () => {
      for (const specie of ['aire', 'straniero'] as const) {
        const chi = persona(specie);
        expect(await trovati(perNome(chi), dove(`<comune>${PAVULLO}</comune>`))).toContain(chi.idANPR);
        const altrove = await chiedi(perNome(chi), dove(`<comune>${ROMA}</comune>`));
        expect(altrove.testo).not.toContain(chi.idANPR);
      }
    });
    test('the state and the consulate', async () => {
      const chi = persona('aire');
      const germania =
        '<localita><descrizioneStato>GERMANIA</descrizioneStato><codiceStato>216</codiceStato></localita>';
      const consolato = '<codiceConsolato>2300403</codiceConsolato>';
      expect(await trovati(perNome(chi), dove(germania + consolato))).toContain(chi.idANPR);
      const francia = germania.replace('GERMANIA', 'FRANCIA').replace('216', '215');
      expect((await chiedi(perNome(chi), dove(francia))).testo).not.toContain(chi.idANPR);
    });
    test('in the AIRE or not', async () => {
      const chi = persona('aire');
      const criteri = (aire: string): string => `${perNome(chi)}<soggettoAIRE>${aire}</soggettoAIRE>`;
      expect(await trovati(criteri('S'))).toContain(chi.idANPR);
      expect((await chiedi(criteri('N'))).testo).not.toContain(chi.idANPR);
    });
    test('EN372 for a Comune in a national search, and for a kind of search that does not exist', async () => {
      const nazionale = `<ricercaNazionale>1</ricercaNazionale><comuneResidenza>${PAVULLO}</comuneResidenza>`;
      expect(await errore('<idANPR>AF41450AS</idANPR>', { altriDati: nazionale })).toEqual([
        'EN372',
        'Il valore 036030 per il campo comuneResidenza non è ammesso',
      ]);
      const due = '<ricercaNazionale>2</ricercaNazionale>';
      expect((await errore('<idANPR>AF41450AS</idANPR>', { altriDati: due }))[0]).toBe('EN372');
    });
    test('EN053 for parameters that ANPR does not publish', async () => {
      const altriDati = '<parametriANPR>x=1</parametriANPR>';
      expect(await errore('<idANPR>AF41450AS</idANPR>', { altriDati })).toEqual([
        'EN053',
        'Servizio non attivo con i parametri di ricerca impostati',
      ]);
    });
  });

  describe('on a day of the past', () => {
    test('gives the residence of that day, and the one before it, until ANPR knows nobody', async () => {
      const strade: (string | undefined)[] = [];
      let data = oggi;
      for (;;) {
        const risposta = await chiedi('<idANPR>AF41450AS</idANPR>', { data, dati: ['10'] });
        if (valore(risposta, 'codiceErroreAnomalia') === 'EN122') break;
        strade.push(valore(risposta, 'denominazioneToponimo'));
        data = piuGiorni(valore(risposta, 'dataDecorrenzaResidenza')!, -1);
      }
      expect(strade).toEqual(['AMERIGO VESPUCCI', 'GIARDINI', 'EMILIA EST', 'TUSCOLANA']);
    });
    test('gives the civil status and the family of that day', async () => {
      const vedovo = persona('vedovo');
      const morte = valore(await chiedi(`<idANPR>${vedovo.idANPR}</idANPR>`, { dati: ['14'] }), 'dataEvento')!;
      const prima = { data: piuGiorni(morte, -1) };
      const risposta = await chiedi(`<idANPR>${vedovo.idANPR}</idANPR>`, { ...prima, dati: ['3', '13', '14'] });
      expect(risposta.testo).toContain('<statoCivile><statoCivile>2</statoCivile>');
      expect(risposta.testo).not.toContain('<vedovanza>');
      const famiglia = await chiedi(`<idANPR>${vedovo.idANPR}</idANPR>`, { ...prima, scheda: '2', dati: [] });
      expect(quanti(famiglia, 'datiSoggetto')).toBe(2);
    });
    test('gives who was cancelled later as resident', async () => {
      const { idANPR } = persona('emigrato');
      const dati = ['10', '27', '30'];
      const dopo = await chiedi(`<idANPR>${idANPR}</idANPR>`, { dati });
      expect(dopo.testo).toContain('<datiCancellazione><motivoCancellazione>5</motivoCancellazione>');
      expect(dopo.testo).toContain('<destinazione><localita>');
      const prima = await chiedi(`<idANPR>${idANPR}</idANPR>`, { dati, data: '2024-07-14' });
      expect(prima.testo).not.toContain('<datiCancellazione>');
    });
    test('gives who lived elsewhere to a search in that Comune', async () => {
      const modena = PAVULLO.replace('PAVULLO NEL FRIGNANO', 'MODENA').replace('036030', '036023');
      const altriDati = `<ricercaNazionale>0</ricercaNazionale><comuneResidenza>${modena}</comuneResidenza>`;
      expect(await trovati('<idANPR>AF41450AS</idANPR>', { altriDati, data: '2017-01-01' })).toEqual(['AF41450AS']);
      expect((await errore('<idANPR>AF41450AS</idANPR>', { altriDati }))[0]).toBe('EN122');
    });
  });

  test('shows what is peculiar to people of each kind', async () => {
    const presenti = [
      ['straniero', 'permessoSoggiorno'],
      ['elettore-ue', 'listaAggiuntaUE'],
      ['interdetto', 'tutoreIntestatario'],
      ['unione-civile', 'unioneCivile'],
      ['convivenza-di-fatto', 'convivenzaDiFatto'],
      ['divorziato', 'annullamentoMatrimonio'],
      ['rimpatriato', 'provenienza'],
      ['omocodia', 'datiTraslitterati'],
      ['non-certificabile', 'soggettoCertificabile'],
    ] as const;
    for (const [specie, elemento] of presenti) {
      const chi = persona(specie);
      expect((await chiedi(`<idANPR>${chi.idANPR}</idANPR>`)).testo).toContain(`<${elemento}>`);
    }
  });
});

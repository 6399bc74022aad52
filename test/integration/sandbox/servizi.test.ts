import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpecieSoggetto } from '../../../contract/sandbox.ts';
import type { Persona } from '../../../sandbox/popolazione/popolazione.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, quanti, type Risposta, ultimoRifiuto, valore, valori } from './cliente.ts';

const comune = (nome: string, istat: string, provincia: string): string =>
  `<nomeComune>${nome}</nomeComune><codiceIstat>${istat}</codiceIstat><siglaProvinciaIstat>${provincia}</siglaProvinciaIstat>`;
const PAVULLO = comune('PAVULLO NEL FRIGNANO', '036030', 'MO');
const ROMA = comune('ROMA', '058091', 'RM');

describe('the other services of consultation', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  const persona = (specie: SpecieSoggetto): Persona => {
    const { idANPR } = sandbox.dati.soggetti.find((s) => s.specie === specie)!;
    return sandbox.popolazione.perIdAnpr(idANPR, new Date().toISOString().slice(0, 10))[0]!;
  };
  const errore = async (operazione: string, dentro: string): Promise<(string | undefined)[]> => {
    const risposta = await cliente.chiedi(operazione, dentro);
    return [valore(risposta, 'codiceErroreAnomalia'), valore(risposta, 'testoErroreAnomalia')];
  };

  describe('3001, parents', () => {
    interface Bandiere {
      readonly padre?: readonly [cerca: string, codice: string, cognome: string];
      readonly madre?: readonly [cerca: string, codice: string, cognome: string];
    }
    const genitori = (
      { padre = ['0', '0', '0'], madre = ['0', '0', '0'] }: Bandiere,
      chiPadre = '',
      chiMadre = '',
    ): string =>
      (chiPadre && `<paternita><generalita>${chiPadre}</generalita></paternita>`) +
      (chiMadre && `<maternita><generalita>${chiMadre}</generalita></maternita>`) +
      `<datiControlli><pPadre>${padre[0]}</pPadre><pCodiceFiscalePadre>${padre[1]}</pCodiceFiscalePadre>` +
      `<pCognomePadre>${padre[2]}</pCognomePadre><pMadre>${madre[0]}</pMadre><pCognomeMadre>${madre[2]}</pCognomeMadre>` +
      `<pCodiceFiscaleMadre>${madre[1]}</pCodiceFiscaleMadre></datiControlli>`;
    const nomi = ({ cognome, nome }: { cognome: string; nome: string }): string =>
      `<cognome>${cognome}</cognome><nome>${nome}</nome>`;
    const codice = (chi: Persona): string =>
      `<codiceFiscale><codFiscale>${chi.codiceFiscale}</codFiscale></codiceFiscale>${nomi(chi)}`;

    test('finds both by codice fiscale, with residence and family', async () => {
      const padre = persona('famiglia-numerosa');
      const [, madre] = sandbox.popolazione.componenti(padre.idFamiglia, '2026-01-01') as [Persona, Persona];
      const dentro = genitori({ padre: ['1', '1', '0'], madre: ['1', '1', '0'] }, codice(padre), codice(madre));
      const risposta = await cliente.chiedi('3001', dentro);
      const [uno, due] = risposta.testo.split('<elencoSoggettiMadre>') as [string, string];
      expect(uno).toContain(`<codFiscale>${padre.codiceFiscale}</codFiscale>`);
      expect(due).toContain(`<codFiscale>${madre.codiceFiscale}</codFiscale>`);
      for (const parte of [uno, due]) {
        expect(parte).toContain('<residenza><tipoIndirizzo>1</tipoIndirizzo>');
        expect(parte).toContain(`<idFamigliaConvivenzaANPR>${padre.idFamiglia}</idFamigliaConvivenzaANPR>`);
      }
    });
    test('finds all of a name, and one by the birth date too', async () => {
      const baraldi = '<cognome>BARALDI</cognome><nome>ANDREA</nome>';
      const tutti = await cliente.chiedi('3001', genitori({ padre: ['1', '0', '1'] }, baraldi));
      expect(quanti(tutti, 'elencoSoggettiPadre')).toBeGreaterThan(1);
      const conData = `${baraldi}<sesso>M</sesso><dataNascita>1984-06-21</dataNascita>`;
      const uno = await cliente.chiedi('3001', genitori({ padre: ['1', '0', '1'] }, conData));
      expect(quanti(uno, 'elencoSoggettiPadre')).toBe(1);
    });
    test('EN122 where there is nobody of that sex', async () => {
      const donna = persona('divorziato');
      expect((await errore('3001', genitori({ padre: ['1', '1', '0'] }, codice(donna))))[0]).toBe('EN122');
    });
    test.each<[string, string, () => string]>([
      ['EN122', 'nobody sought', () => genitori({})],
      [
        'EN092',
        'a father sought in no way',
        () => genitori({ padre: ['1', '0', '0'] }, '<cognome>A</cognome><nome>B</nome>'),
      ],
      [
        'EN094',
        'a mother sought in no way',
        () => genitori({ madre: ['1', '0', '0'] }, '', '<cognome>A</cognome><nome>B</nome>'),
      ],
      [
        'EN091',
        'a father sought in two ways',
        () => genitori({ padre: ['1', '1', '1'] }, '<cognome>A</cognome><nome>B</nome>'),
      ],
      [
        'EN093',
        'a mother to be sought and not',
        () => genitori({ madre: ['0', '0', '1'] }, '', '<cognome>A</cognome><nome>B</nome>'),
      ],
      [
        'EN091',
        'a codice fiscale that is not given',
        () => genitori({ padre: ['1', '1', '0'] }, '<cognome>A</cognome><nome>B</nome>'),
      ],
      [
        'EN093',
        'a mother who is a man',
        () => genitori({ madre: ['1', '0', '1'] }, '', '<cognome>A</cognome><nome>B</nome><sesso>M</sesso>'),
      ],
      ['EN140', 'a father of whom nothing is said', () => genitori({ padre: ['1', '0', '1'] })],
      ['EN372', 'a flag that is neither 0 nor 1', () => genitori({ padre: ['2', '0', '0'] })],
      [
        'EN175',
        'more than 50 of a name',
        () => genitori({ padre: ['1', '0', '1'] }, '<cognome>ROSSI</cognome><nome>MARIO</nome>'),
      ],
    ])('%s for %s', async (atteso, _, dentro) => {
      expect((await errore('3001', dentro()))[0]).toBe(atteso);
    });
  });

  describe('3004, procedures', () => {
    const cerca = (dentro: string): string => `<parametriRicerca3004>${dentro}</parametriRicerca3004>`;
    const numero = (n: string): string => cerca(`<numeroProcedimentoAmm>${n}</numeroProcedimentoAmm>`);

    test('a closed one by its number: its states, the registration, the person', async () => {
      const risposta = await cliente.chiedi('3004', numero('5000001'));
      expect(valori(risposta, 'statoProcedimento')).toEqual(['1', '2']);
      expect(valore(risposta, 'esitoChiusura')).toBe('C');
      expect(valore(risposta, 'motivoAvvio')).toBe('6');
      expect(valore(risposta, 'operazioneRichiesta')).toBe('3004');
      expect(risposta.testo).toContain('<operazioneRichiesta>5005</operazioneRichiesta>');
      expect(valore(risposta, 'cognome')).toBe('SETTIMO');
    });
    test('the same by practice, by either number of the registration and by the person', async () => {
      const uno = await cliente.chiedi('3004', numero('5000001'));
      const chiavi = [
        `<numeroPraticaComune>${valore(uno, 'numeroPraticaComune')}</numeroPraticaComune>`,
        `<idOpANPRCollegata>${valore(uno, 'idOpANPRCollegata')}</idOpANPRCollegata>`,
        `<idOpComunaleCollegata>${valore(uno, 'idOpComunaleCollegata')}</idOpComunaleCollegata>`,
        '<generalitaSoggettoCollegato><cognome>SETTIMO</cognome><nome>SOGGETTO</nome></generalitaSoggettoCollegato>',
      ];
      for (const chiave of chiavi) {
        expect(valori(await cliente.chiedi('3004', cerca(chiave)), 'numeroPraticaAnpr')).toContain('5000001');
      }
    });
    test('of a person with two, both, one refused and one still open', async () => {
      const { cognome, nome } = persona('straniero');
      const risposta = await cliente.chiedi(
        '3004',
        cerca(
          `<generalitaSoggettoCollegato><cognome>${cognome}</cognome><nome>${nome}</nome></generalitaSoggettoCollegato>`,
        ),
      );
      expect(quanti(risposta, 'elemProcAmm')).toBe(2);
      expect(valori(risposta, 'esitoChiusura')).toEqual(['R']);
      expect(valori(risposta, 'statoProcedimento')).toEqual(['1', '3', '2', '1']);
    });
    test('of a family, with all its people', async () => {
      const { cognome, nome } = persona('famiglia-numerosa');
      const risposta = await cliente.chiedi(
        '3004',
        cerca(
          `<generalitaSoggettoCollegato><cognome>${cognome}</cognome><nome>${nome}</nome></generalitaSoggettoCollegato>`,
        ),
      );
      expect(quanti(risposta, 'generalitaSoggettoCollegato')).toBeGreaterThan(5);
    });
    test('the registration that it led to can be read back with 3005', async () => {
      const id = valore(await cliente.chiedi('3004', numero('5000001')), 'idOpANPRCollegata')!;
      const dentro = `<datiRichiesta><idOperazioneANPR>${id}</idOperazioneANPR></datiRichiesta>`;
      const xml = Buffer.from(valore(await cliente.chiedi('3005', dentro), 'xmlFile')!, 'base64').toString();
      expect(xml).toContain('Risposta_Comune');
    });
    test('EN122 for what is not there, EN448 for a person who is not said', async () => {
      expect(await errore('3004', numero('1'))).toEqual([
        'EN122',
        'La richiesta effettuata non produce alcun risultato',
      ]);
      expect((await errore('3004', cerca('<numeroPraticaComune>1999-1</numeroPraticaComune>')))[0]).toBe('EN122');
      const meta =
        '<generalitaSoggettoCollegato><cognome>SETTIMO</cognome><nome>A</nome></generalitaSoggettoCollegato>';
      expect((await errore('3004', cerca(meta)))[0]).toBe('EN122');
      const senza = meta.replace(/<cognome>.*<\/nome>/, '<senzaCognome>1</senzaCognome><senzaNome>1</senzaNome>');
      expect((await errore('3004', cerca(senza)))[0]).toBe('EN448');
    });
  });

  test('3006 is refused to a Comune, before any work, and the log says why', async () => {
    const dentro =
      '<criteriRicerca><cognome>SETTIMO</cognome><nome>SOGGETTO</nome></criteriRicerca><datiRichiesta>' +
      '<schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta><dataRiferimentoRichiesta>2026-01-01</dataRiferimentoRichiesta>' +
      '<motivoRichiesta>verifica</motivoRichiesta></datiRichiesta>';
    const fatte = sandbox.operazioni.fatte('036030');
    const risposta = await cliente.chiedi('3006', dentro);
    expect(valore(risposta, 'codiceErroreAnomalia')).toBe('XXXX');
    expect(valore(risposta, 'testoErroreAnomalia')).toMatch(/^Utente non abilitato/);
    expect(valore(risposta, 'idOperazioneANPR')).toBe('0');
    expect(ultimoRifiuto(sandbox)).toBe('servizio-per-enti');
    expect(sandbox.operazioni.fatte('036030')).toBe(fatte);
  });

  describe('3008, electoral sections', () => {
    const cerca = (dove: string, quale = ''): string =>
      `<parametriRicerca3008><comune>${dove}</comune>${quale}<tipoRichiesta>1</tipoRichiesta></parametriRicerca3008>`;
    const sezione = (n: string): string => `<sezioneelettoralenum>${n}</sezioneelettoralenum>`;

    test('all of the Comune, with their seats', async () => {
      const risposta = await cliente.chiedi('3008', cerca(PAVULLO));
      expect(valori(risposta, 'sezioneelettoralenum')).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(quanti(risposta, 'sezioneelettoraleind')).toBe(6);
    });
    test('the one in which somebody votes, as their record says', async () => {
      const testo = `<idANPR>AF41450AS</idANPR>`;
      const scheda = await cliente.chiedi(
        '3002',
        `<criteriRicerca>${testo}</criteriRicerca><datiRichiesta><schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta>` +
          '<dataRiferimentoRichiesta>2026-01-01</dataRiferimentoRichiesta><datiAnagraficiRichiesti>18</datiAnagraficiRichiesti></datiRichiesta>',
      );
      const numero = valore(scheda, 'sezioneelettoralenum')!;
      expect(quanti(await cliente.chiedi('3008', cerca(PAVULLO, sezione(numero))), 'sezioni')).toBe(1);
    });
    test('EN122 for a section that is not there, EN167 for another Comune', async () => {
      expect((await errore('3008', cerca(PAVULLO, sezione('99'))))[0]).toBe('EN122');
      expect((await errore('3008', cerca(ROMA)))[0]).toBe('EN167');
    });
  });

  describe('7001, 7002 and 7003', () => {
    const tabella = (id: string): string => `<datiRichiesta><idTabella>${id}</idTabella></datiRichiesta>`;
    const righe = (risposta: Risposta): string[] =>
      valori(risposta, 'xmlFile').flatMap((file) => {
        const xml = gunzipSync(Buffer.from(file, 'base64')).toString('utf8');
        expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<tabella id="\d{3}">.*<\/tabella>$/s);
        return [...xml.matchAll(/<riga>(.*?)<\/riga>/gs)].map(([, riga]) => riga!);
      });

    test('a small table, whole', async () => {
      const risposta = await cliente.chiedi('7001', tabella('001'));
      expect(valore(risposta, 'idTabella')).toBe('001');
      expect(righe(risposta)).toContain(
        '<ID>2</ID><DESCRIZIONE>Coniugato/a</DESCRIZIONE><DATAINIZIOVALIDITA>1900-01-01</DATAINIZIOVALIDITA>' +
          '<DATAFINEVALIDITA>9999-12-31</DATAFINEVALIDITA>',
      );
    });
    test('the Comuni, in several files, those of once with their days', async () => {
      const risposta = await cliente.chiedi('7001', tabella('003'));
      expect(quanti(risposta, 'xmlFile')).toBeGreaterThan(1);
      const comuni = righe(risposta);
      expect(comuni.length).toBeGreaterThan(7900);
      const di = (catastale: string): string[] =>
        comuni
          .filter((riga) => riga.includes(`<CODCATASTALE>${catastale}<`))
          .map((riga) =>
            riga.replace(/.*<DENOMINAZIONE_IT>(.*?)<.*<DATAISTITUZIONE>(.*?)<.*<DATACESSAZIONE>(.*?)<.*/, '$1 $2 $3'),
          );
      expect(di('A726')).toEqual(['BAZZANO 1861-03-17 2013-12-31']);
      expect(di('M320')).toEqual(['VALSAMOGGIA 2014-01-01 9999-12-31']);
      expect(di('F357')).toEqual(
        expect.arrayContaining([
          'MONFESTINO IN SERRAMAZZONI 1861-03-17 1948-03-14',
          'SERRAMAZZONI 1948-03-15 9999-12-31',
        ]),
      );
      expect(new Set(comuni).size).toBe(comuni.length);
    });
    test('the states, those of once too', async () => {
      const stati = righe(await cliente.chiedi('7001', tabella('002')));
      expect(stati.length).toBeGreaterThan(230);
      expect(stati.find((riga) => riga.includes('>JUGOSLAVIA<'))).toContain('<DATAFINEVALIDITA>1992-04-26<');
    });
    test.each(['002', '004', '005', '016', '040', '043'])('the table %s', async (id) => {
      expect(righe(await cliente.chiedi('7001', tabella(id))).length).toBeGreaterThan(3);
    });
    test.each(['000', '012', '999'])('EN165 for the table %s', async (id) => {
      expect(await errore('7001', tabella(id))).toEqual(['EN165', 'Codice della tabella richiesta non previsto']);
    });

    const file = (id: string | undefined): string =>
      `<datiRichiesta><idOperazioneANPR>${id}</idOperazioneANPR></datiRichiesta>`;
    test.each(['001', '003'])('7002 gives the file of the table %s again, byte for byte', async (id) => {
      const prima = await cliente.chiedi('7001', tabella(id));
      const dopo = await cliente.chiedi('7002', file(valore(prima, 'idOperazioneANPR')));
      const insieme = Buffer.concat(valori(prima, 'xmlFile').map((uno) => Buffer.from(uno, 'base64')));
      expect(valore(dopo, 'contenutoFile')).toBe(insieme.toString('base64'));
      expect(valore(dopo, 'formato')).toBe('gz');
    });
    test('EN122 from 7002 for what has produced no file', async () => {
      const rifiutata = await cliente.chiedi('7001', tabella('999'));
      expect((await errore('7002', file(valore(rifiutata, 'idOperazioneANPR'))))[0]).toBe('EN122');
      expect((await errore('7002', file('1')))[0]).toBe('EN122');
    });

    const versioni = (tipo = ''): string =>
      `<datiRichiesta>${tipo && `<tipoVersioni>${tipo}</tipoVersioni>`}</datiRichiesta>`;
    test('the current version, and those that are taken', async () => {
      for (const tipo of ['', '1']) {
        const risposta = await cliente.chiedi('7003', versioni(tipo));
        expect(valore(risposta, 'CodDestinatario')).toBe('ANPR05');
        expect(valore(risposta, 'VersioneCompleta')).toBe('9.2.7');
        expect(risposta.testo).not.toContain('versioniSupportate');
      }
      expect(quanti(await cliente.chiedi('7003', versioni('2')), 'versioniSupportate')).toBe(1);
      expect((await errore('7003', versioni('3')))[0]).toBe('EN372');
    });
  });

  describe('CIE2, what CIEOnline sees', () => {
    interface Altro {
      readonly dove?: string;
      readonly aire?: string;
      readonly chi?: { readonly codMittente?: string; readonly idPostazione?: string; readonly idUtente?: string };
    }
    const cerca = (generalita: string, { dove = PAVULLO, aire = '', chi = {} }: Altro = {}): string => {
      const { codMittente = '036030', idPostazione = cliente.postazione.id } = chi;
      const { idUtente = sandbox.dati.operatori[0]!.codiceFiscale } = chi;
      return (
        `<generalita>${generalita}</generalita><datiRichiedente><codMittente>${codMittente}</codMittente>` +
        `<idPostazione>${idPostazione}</idPostazione><idUtente>${idUtente}</idUtente></datiRichiedente>` +
        `<datiControllo><comuneResidenza>${dove}</comuneResidenza>${aire}</datiControllo>`
      );
    };
    const nomi = ({ cognome, nome }: { cognome: string; nome: string }): string =>
      `<cognome>${cognome}</cognome><nome>${nome}</nome>`;
    const codice = (chi: Persona): string => `<codiceFiscale>${chi.codiceFiscale}</codiceFiscale>${nomi(chi)}`;

    test('a resident, by codice fiscale or by name, with the ID ANPR beside the schema', async () => {
      const chi = persona('carta-in-scadenza');
      for (const generalita of [codice(chi), nomi(chi)]) {
        const risposta = await cliente.chiedi('CIE2', cerca(generalita));
        expect(risposta.testo).toContain(`<identificativi><idANPR>${chi.idANPR}</idANPR></identificativi>`);
        expect(risposta.testo).toContain('<cartaIdentita><numero>');
        expect(valore(risposta, 'provenienzaInformazioni')).toBe('1');
        expect(risposta.testo).not.toContain('<paternita>');
      }
    });
    test('a minor, with father and mother', async () => {
      const padre = persona('famiglia-numerosa');
      const figlio = sandbox.popolazione.componenti(padre.idFamiglia, '2026-01-01').at(-1)!;
      const risposta = await cliente.chiedi('CIE2', cerca(codice(figlio)));
      expect(risposta.testo).toContain(`<paternita><codiceFiscale><codFiscale>${padre.codiceFiscale}`);
      expect(risposta.testo).toContain('<maternita>');
    });
    test('people of whom it sees something else than 3002 tells', async () => {
      const vede = async (specie: SpecieSoggetto): Promise<Risposta> =>
        cliente.chiedi('CIE2', cerca(codice(persona(specie))));
      expect(valore(await vede('cie-codice-non-validato'), 'validitaCF')).toBe('9');
      expect(valore(await vede('cie-nome-precedente'), 'nome')).toBe('ROSAMARIA');
      expect((await vede('cie-comune-senza-istat')).testo).toMatch(
        /<indirizzo><cap>\d+<\/cap><comune><nomeComune>PAVULLO NEL FRIGNANO<\/nomeComune><sigla/,
      );
      expect(valore(await vede('non-certificabile'), 'soggettoCertificabile')).toBe('0');
      expect(valore(await vede('cie-indirizzo-diverso'), 'descrizioneConsolato')).toBe('MONACO DI BAVIERA');
    });
    test('who is abroad, by the Comune of the AIRE', async () => {
      const chi = persona('aire');
      const si = { aire: '<soggettoAIRE>SI</soggettoAIRE>' };
      expect(valori(await cliente.chiedi('CIE2', cerca(codice(chi), si)), 'idANPR')).toEqual([chi.idANPR]);
      const no = { aire: '<soggettoAIRE>NO</soggettoAIRE>' };
      expect((await errore('CIE2', cerca(codice(chi), no)))[0]).toBe('EN122');
    });
    test('EN122 in another Comune, and for who is nobody', async () => {
      const chi = persona('carta-in-scadenza');
      expect((await errore('CIE2', cerca(codice(chi), { dove: ROMA })))[0]).toBe('EN122');
      expect((await errore('CIE2', cerca(nomi({ cognome: 'INESISTENTE', nome: 'NESSUNO' }))))[0]).toBe('EN122');
    });
    test.each([
      ['idUtente', { idUtente: 'AAAAAA00A00A000A' }],
      ['idPostazione', { idPostazione: '036030-PC-0002' }],
      ['codMittente', { codMittente: '058091' }],
    ] as const)('EN372 where %s is not who asks', async (campo, chi) => {
      const risposta = await cliente.chiedi('CIE2', cerca(codice(persona('carta-in-scadenza')), { chi }));
      expect(valore(risposta, 'codiceErroreAnomalia')).toBe('EN372');
      expect(valore(risposta, 'campoErroreAnomalia')).toBe(campo);
    });
    test('EN175 for more than 50 of a name', async () => {
      expect((await errore('CIE2', cerca('<cognome>ROSSI</cognome><nome>MARIO</nome>')))[0]).toBe('EN175');
    });
  });

  test('EN489 for a request that is not what the schema says, of every service', async () => {
    for (const operazione of ['3001', '3004', '3005', '3006', '3008', '7001', '7002', '7003', 'CIE2']) {
      expect([operazione, (await errore(operazione, '<altro>1</altro>'))[0]]).toEqual([operazione, 'EN489']);
    }
  });

  test('the same id for two services is EN079', async () => {
    const id = cliente.nuovoId();
    const dentro = '<datiRichiesta><idTabella>001</idTabella></datiRichiesta>';
    const prima = await cliente.chiedi('7001', dentro, { id });
    expect((await cliente.chiedi('7001', dentro, { id })).testo).not.toBe('');
    expect(valore(prima, 'esitoOperazione')).toBe('0000');
    const altra = await cliente.chiedi('7003', '<datiRichiesta></datiRichiesta>', { id });
    expect(valore(altra, 'codiceErroreAnomalia')).toBe('EN079');
  });
});

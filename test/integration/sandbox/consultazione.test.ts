import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpecieSoggetto } from '../../../contract/sandbox.ts';
import type { Esempio } from '../../../sandbox/popolazione/esempi.ts';
import type { Persona } from '../../../sandbox/popolazione/popolazione.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, type Domanda, domandaPer, quanti, richiesta3002, type Risposta, valore } from './cliente.ts';

describe('3002', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  const chiedi = (criteri: string, cambia: Partial<Domanda> = {}): Promise<Risposta> =>
    cliente.consulta(richiesta3002({ ...domandaPer(cliente, criteri), ...cambia }));
  const codice = async (criteri: string, cambia: Partial<Domanda> = {}): Promise<string | undefined> =>
    valore(await chiedi(criteri, cambia), 'codiceErroreAnomalia');
  const perId = ({ idANPR }: { idANPR: string }): string => `<idANPR>${idANPR}</idANPR>`;
  const perNome = ({ cognome, nome }: { cognome: string; nome: string }): string =>
    `<cognome>${cognome}</cognome><nome>${nome}</nome>`;
  const esempio = (specie: SpecieSoggetto): Esempio => sandbox.dati.soggetti.find((e) => e.specie === specie)!;
  const oggi = (): string => new Date().toISOString().slice(0, 10);
  const persona = ({ idANPR }: { idANPR: string }, giorno = oggi()): Persona =>
    sandbox.popolazione.perIdAnpr(idANPR, giorno)[0]!;

  describe('finds a person', () => {
    const SETTIMO = 'SETTIMO';
    test.each([
      ['by ID ANPR', '<idANPR>AF41450AS</idANPR>'],
      ['by codice fiscale', '<codiceFiscale>STTSGT90A01H501J</codiceFiscale>'],
      ['by codice fiscale in small letters', '<codiceFiscale>sttsgt90a01h501j</codiceFiscale>'],
      ['by number of the record', '<idSchedaSoggettoANPR>2775118</idSchedaSoggettoANPR>'],
      ['by surname and name', '<cognome>SETTIMO</cognome><nome>SOGGETTO</nome>'],
      ['by surname, name and sex', '<cognome>SETTIMO</cognome><nome>SOGGETTO</nome><sesso>M</sesso>'],
    ])('%s', async (_, criteri) => {
      const risposta = await chiedi(criteri);
      expect(valore(risposta, 'idANPR')).toBe('AF41450AS');
      expect(valore(risposta, 'cognome')).toBe(SETTIMO);
      expect(valore(risposta, 'denominazioneToponimo')).toBe('AMERIGO VESPUCCI');
    });

    test('by name and birth date, among those of the same name', async () => {
      const omonimo = esempio('omonimo-giovane');
      const tutti = await chiedi(perNome(omonimo));
      expect(quanti(tutti, 'datiSoggetto')).toBeGreaterThan(1);
      const datiNascita = '<datiNascita><dataEvento>1984-06-21</dataEvento></datiNascita>';
      const uno = await chiedi(perNome(omonimo), { datiNascita });
      expect(quanti(uno, 'datiSoggetto')).toBe(1);
      expect(valore(uno, 'dataNascita')).toBe('1984-06-21');
    });

    test('of an accented name with an apostrophe, two of the same birth date', async () => {
      const datiNascita = '<datiNascita><dataEvento>1975-03-09</dataEvento></datiNascita>';
      const risposta = await chiedi("<cognome>D'ANGELO</cognome><nome>NICOLÒ</nome>", { datiNascita });
      expect(quanti(risposta, 'datiSoggetto')).toBe(2);
      const luogo =
        '<luogoNascita><comune><nomeComune>BOLOGNA</nomeComune><codiceIstat>037006</codiceIstat>' +
        '<siglaProvinciaIstat>BO</siglaProvinciaIstat></comune></luogoNascita>';
      const conLuogo = datiNascita.replace('</datiNascita>', `${luogo}</datiNascita>`);
      const uno = await chiedi("<cognome>D'ANGELO</cognome><nome>NICOLÒ</nome>", { datiNascita: conLuogo });
      expect(quanti(uno, 'datiSoggetto')).toBe(1);
    });

    test('who is dead, with the death; before it, without', async () => {
      const morto = persona(esempio('deceduto'));
      const adesso = await chiedi(perId(morto));
      expect(adesso.testo).toContain(`<datiDecesso><dataEvento>${morto.dataDecesso}`);
      const prima = await chiedi(perId(morto), { data: '2010-01-01' });
      expect(prima.testo).not.toContain('datiDecesso');
    });

    test('who lives abroad, with the consulate', async () => {
      const aire = esempio('aire');
      const risposta = await chiedi(perId(aire));
      expect(valore(risposta, 'soggettoAIRE')).toBe('S');
      expect(valore(risposta, 'codiceConsolato')).toMatch(/^\d{7}$/);
    });

    test('who has no codice fiscale', async () => {
      const senza = esempio('senza-codice-fiscale');
      const risposta = await chiedi(perId(senza));
      expect(valore(risposta, 'cognome')).toBe(senza.cognome);
      expect(risposta.testo).not.toContain('codFiscale');
    });
  });

  describe('finds nobody (EN122)', () => {
    test.each([
      ['for an ID ANPR that is nobody’s', '<idANPR>ZZ99999Z1</idANPR>'],
      ['for an ID ANPR with a wrong check character', '<idANPR>AF41450AT</idANPR>'],
      ['for an ID ANPR of another form', '<idANPR>123</idANPR>'],
      ['for a codice fiscale that is nobody’s', '<codiceFiscale>AAAAAA00A00A000A</codiceFiscale>'],
      ['where the other criteria do not agree', '<codiceFiscale>STTSGT90A01H501J</codiceFiscale><sesso>F</sesso>'],
    ])('%s', async (_, criteri) => {
      const risposta = await chiedi(criteri);
      expect(valore(risposta, 'codiceErroreAnomalia')).toBe('EN122');
      expect(valore(risposta, 'testoErroreAnomalia')).toBe('La richiesta effettuata non produce alcun risultato');
      expect(valore(risposta, 'esitoOperazione')).toBe('3');
      expect(valore(risposta, 'idOperazioneANPR')).toMatch(/^\d+$/);
    });
    test('on a day before the birth', async () => {
      expect(await codice('<idANPR>AF41450AS</idANPR>', { data: '1989-12-31' })).toBe('EN122');
    });
    test('in another Comune, where the search is not national', async () => {
      const qui = '<ricercaNazionale>0</ricercaNazionale>';
      expect(await codice('<idANPR>UK79569LF</idANPR>', { altriDati: qui })).toBe('EN122');
      expect(await codice('<idANPR>AF41450AS</idANPR>', { altriDati: qui })).toBeUndefined();
      const roma =
        `${qui}<comuneResidenza><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat>` +
        '<siglaProvinciaIstat>RM</siglaProvinciaIstat></comuneResidenza>';
      expect(await codice('<idANPR>UK79569LF</idANPR>', { altriDati: roma })).toBeUndefined();
    });
  });

  describe('gives only the sections asked for', () => {
    test('generalità and identifiers in any case', async () => {
      const risposta = await chiedi('<idANPR>AF41450AS</idANPR>', { dati: ['2'] });
      expect(valore(risposta, 'idANPR')).toBe('AF41450AS');
      for (const sezione of ['residenza', 'statoCivile', 'cittadinanza', 'legameSoggetto', 'attoNascita']) {
        expect(risposta.testo).not.toContain(`<${sezione}>`);
      }
    });
    test('residence and citizenship and nothing else', async () => {
      const risposta = await chiedi('<idANPR>AF41450AS</idANPR>', { dati: ['6', '10'] });
      expect(risposta.testo).toContain('<residenza>');
      expect(risposta.testo).toContain('<cittadinanza>');
      expect(risposta.testo).not.toContain('<statoCivile>');
      expect(risposta.testo).not.toContain('<famigliaConvivenza>');
    });
    test('the address in the other language of the place, and a metric number', async () => {
      expect(valore(await chiedi('<idANPR>GS66689VV</idANPR>', { dati: ['10'] }), 'idLingua')).toBe('2');
      expect(valore(await chiedi('<idANPR>RE03592S1</idANPR>', { dati: ['10'] }), 'metrico')).toBe('12400');
    });
    test.each([
      ['EN052', 'no code', []],
      ['EN051', 'a code out of the table', ['2', '77']],
      ['EN051', 'the whole record with something else', ['1', '10']],
    ] as const)('%s for %s', async (atteso, _, dati) => {
      expect(await codice('<idANPR>AF41450AS</idANPR>', { dati })).toBe(atteso);
    });
  });

  describe('gives the household', () => {
    const capofamiglia = (): Esempio => sandbox.dati.soggetti.at(-1)!;
    test('of a person: the family with its address', async () => {
      const chi = capofamiglia();
      const risposta = await chiedi(perId(chi), { scheda: '2', dati: [] });
      expect(quanti(risposta, 'datiSoggetto')).toBeGreaterThanOrEqual(5);
      expect(risposta.testo).toContain('<datiFamigliaConvivenza><residenza>');
      expect(quanti(risposta, 'codiceLegame')).toBe(quanti(risposta, 'datiSoggetto'));
    });
    test('of a person: the convivenza, not a family', async () => {
      const chi = esempio('convivenza');
      expect(await codice(perId(chi), { scheda: '2', dati: [] })).toBe('EN122');
      const risposta = await chiedi(perId(chi), { scheda: '3', dati: [] });
      expect(valore(risposta, 'denominazioneConvivenza')).toBeDefined();
    });
    test('without its dead', async () => {
      const morto = persona(esempio('deceduto'));
      const vivo = sandbox.popolazione.componenti(morto.idFamiglia, oggi()).find((p) => p.presente)!;
      const risposta = await chiedi(perId(vivo), { scheda: '2', dati: [] });
      expect(risposta.testo).not.toContain(morto.idANPR);
    });
    test('never with sections asked for (EN050)', async () => {
      expect(await codice(perId(capofamiglia()), { scheda: '2', dati: ['10'] })).toBe('EN050');
    });
    test('of one person only (EN095)', async () => {
      expect(await codice('<cognome>BARALDI</cognome><nome>ANDREA</nome>', { scheda: '2', dati: [] })).toBe('EN095');
    });
  });

  test.each<[string, string, string, Partial<Domanda>]>([
    ['EN175', 'more than 50 people of the same name', '<cognome>ROSSI</cognome><nome>MARIO</nome>', {}],
    ['EN448', 'a surname alone', '<cognome>ROSSI</cognome>', {}],
    ['EN448', 'no criterion', '', {}],
    ['EN372', 'a sheet that does not exist', '<idANPR>AF41450AS</idANPR>', { scheda: '7' }],
    ['EN372', 'a day to come', '<idANPR>AF41450AS</idANPR>', { data: '2199-01-01' }],
    ['EN489', 'an element out of place', '<idANPR>AF41450AS</idANPR><cognome>SETTIMO</cognome>', {}],
    ['EN489', 'an element that does not exist', '<idAnpr>AF41450AS</idAnpr>', {}],
    ['EN489', 'characters that no name has', '<cognome>R0SSI</cognome><nome>MARIO</nome>', {}],
  ])('%s for %s', async (atteso, _, criteri, cambia) => {
    expect(await codice(criteri, cambia)).toBe(atteso);
  });

  test('EN178 without a reference date', async () => {
    const { data: _, ...senza } = domandaPer(cliente, '<idANPR>AF41450AS</idANPR>');
    expect(valore(await cliente.consulta(richiesta3002(senza)), 'codiceErroreAnomalia')).toBe('EN178');
  });

  test('gives each operation its own id, always higher', async () => {
    const ids = [];
    for (let i = 0; i < 3; i++)
      ids.push(Number(valore(await chiedi('<idANPR>AF41450AS</idANPR>'), 'idOperazioneANPR')));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test('writes no citizen’s data in its log', async () => {
    await chiedi('<codiceFiscale>STTSGT90A01H501J</codiceFiscale>');
    await chiedi('<cognome>R0SSI</cognome><nome>MARIO</nome>');
    const diario = JSON.stringify(sandbox.diario.voci);
    for (const dato of ['STTSGT90A01H501J', 'SETTIMO', 'AF41450AS', 'R0SSI']) expect(diario).not.toContain(dato);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezione } from '../../../contract/operazioni/albero.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from '../../../contract/operazioni/gruppi/soggetto.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import type { SpecieSoggetto } from '../../../contract/sandbox.ts';
import { apriArchivio } from '../../../sandbox/archivio/archivio.ts';
import { esempi } from '../../../sandbox/popolazione/esempi.ts';
import { generaPopolazione } from '../../../sandbox/popolazione/generatore.ts';
import { type Persona, popolazione, residenzaDi } from '../../../sandbox/popolazione/popolazione.ts';
import { alla, inOrdine, piuGiorni } from '../../../sandbox/popolazione/tappe.ts';

const OGGI = '2026-06-01';

describe('a record in steps', () => {
  const tappe = inOrdine(
    [
      { dal: '2010-01-01', sezioni: { a: 'prima', b: 'sempre' } },
      { dal: '2005-01-01', sezioni: { c: 'da prima' } },
      { dal: '2015-06-01', sezioni: { a: 'dopo' } },
      { dal: '2020-01-01', sezioni: { b: null } },
    ],
    '2010-01-01',
  );

  test('is not there before its first day', () => expect(alla(tappe, '2009-12-31')).toBeUndefined());
  test('begins with all that is older than it', () =>
    expect(alla(tappe, '2010-01-01')).toEqual({ a: 'prima', b: 'sempre', c: 'da prima' }));
  test('changes on the day, not on the day before', () => {
    expect(alla(tappe, '2015-05-31')).toMatchObject({ a: 'prima' });
    expect(alla(tappe, '2015-06-01')).toMatchObject({ a: 'dopo' });
  });
  test('loses what has ended', () => expect(alla(tappe, '2026-01-01')).toEqual({ a: 'dopo', c: 'da prima' }));
});

describe('the history of the population', () => {
  const db = apriArchivio(':memory:');
  const archivio = popolazione(db);
  let ids: string[];
  const esempio = new Map<SpecieSoggetto, string>();

  beforeAll(() => {
    generaPopolazione(db, 4000);
    ids = db
      .prepare<[], { id: string }>('SELECT id_anpr AS id FROM persona')
      .all()
      .map(({ id }) => id);
    for (const { specie, idANPR } of esempi(db)) if (!esempio.has(specie)) esempio.set(specie, idANPR);
  });

  const di = (specie: SpecieSoggetto, giorno: string): Persona | undefined =>
    archivio.perIdAnpr(esempio.get(specie)!, giorno)[0];
  const decorrenza = (chi: Persona): string => testoDi(residenzaDi(chi), 'dataDecorrenzaResidenza')!;
  const civile = (chi: Persona | undefined): string | undefined =>
    testoDi(chi && sezioneDi(chi.sezioni, 'statoCivile'), 'statoCivile');
  const comune = (chi: Persona): string | undefined =>
    testoDi(sezioneDi(sezioneDi(residenzaDi(chi), 'indirizzo'), 'comune'), 'nomeComune');

  /** The records that somebody finds who asks each time for the day before the residence began. */
  function allIndietro(id: string): Persona[] {
    const trovati: Persona[] = [];
    for (let giorno = OGGI; trovati.length < 50;) {
      const [chi] = archivio.perIdAnpr(id, giorno);
      if (!chi) break;
      trovati.push(chi);
      giorno = piuGiorni(decorrenza(chi), -1);
    }
    return trovati;
  }

  test('of everybody can be walked back, residence after residence, and comes to an end', () => {
    const lunghe = ids.map((id) => allIndietro(id));
    expect(Math.max(...lunghe.map((l) => l.length))).toBeLessThan(20);
    const storti = lunghe.filter((una) =>
      una.some((chi, i) => decorrenza(chi) < chi.dataNascita || (i > 0 && decorrenza(chi) >= decorrenza(una[i - 1]!))),
    );
    expect(storti.map(([chi]) => chi?.idANPR)).toEqual([]);
    expect(lunghe.filter((una) => una.length > 2).length).toBeGreaterThan(500);
  });

  test('has at every step records that the official schema would accept', () => {
    const soggetto = sezione('datiSoggetto', tipoDatiRispostaEstrazioneSoggetti, 'Soggetto');
    const violazioni = ids.flatMap((id) => allIndietro(id).flatMap((chi) => valida(soggetto, chi.sezioni as Campi)));
    expect(violazioni).toEqual([]);
  });

  test('of AF41450AS: four residences, the last two here, and nothing before', () => {
    const tappe = allIndietro('AF41450AS').map((chi) => [decorrenza(chi), comune(chi)]);
    expect(tappe).toEqual([
      ['2022-05-16', 'PAVULLO NEL FRIGNANO'],
      ['2019-06-03', 'PAVULLO NEL FRIGNANO'],
      ['2015-09-14', 'MODENA'],
      ['2010-03-15', 'ROMA'],
    ]);
    expect(archivio.perIdAnpr('AF41450AS', '2010-03-14')).toEqual([]);
  });

  test('of a widow: married before the death, single before the wedding, and then the spouse was alive', () => {
    const oggi = di('vedovo', OGGI)!;
    const morte = testoDi(sezioneDi(sezioneDi(oggi.sezioni, 'vedovanza'), 'datiMorteconiuge'), 'dataEvento')!;
    const prima = di('vedovo', piuGiorni(morte, -1))!;
    expect([civile(prima), civile(oggi)]).toEqual(['2', '3']);
    expect(prima.sezioni).not.toHaveProperty('vedovanza');
    const coniuge = archivio.perIdAnpr(esempio.get('deceduto')!, piuGiorni(morte, -1))[0]!;
    expect([coniuge.presente, coniuge.dataDecesso]).toEqual([true, null]);
    expect(di('deceduto', morte)).toMatchObject({ presente: false, dataDecesso: morte });
  });

  test('of a divorced woman: married until the judgement', () => {
    const oggi = di('divorziato', OGGI)!;
    const giorno = testoDi(sezioneDi(sezioneDi(oggi.sezioni, 'annullamentoMatrimonio'), 'sentenza'), 'dataValidita')!;
    expect(civile(di('divorziato', piuGiorni(giorno, -1)))).toBe('2');
    expect(civile(di('divorziato', giorno))).toBe('4');
  });

  test('of a family: the children are in it from their birth, and who is gone is no longer', () => {
    const padre = di('famiglia-numerosa', OGGI)!;
    const quanti = (giorno: string): number =>
      archivio.componenti(padre.idFamiglia, giorno).filter((uno) => uno.presente).length;
    expect([quanti('2008-01-01'), quanti('2010-01-01'), quanti('2012-01-01'), quanti(OGGI)]).toEqual([2, 3, 4, 6]);
    expect(civile(di('famiglia-numerosa', '2007-09-14'))).toBe('1');
    const madre = archivio.componenti(padre.idFamiglia, OGGI)[1]!;
    expect(archivio.scheda(padre.idFamiglia, '2007-09-14')).toBeUndefined();
    expect(archivio.perIdAnpr(madre.idANPR, '2007-09-14')).toEqual([]);
  });

  test('of who left home: with the mother before, alone after', () => {
    const oggi = di('figlio-uscito', OGGI)!;
    const prima = di(
      'figlio-uscito',
      piuGiorni(testoDi(sezioneDi(oggi.sezioni, 'legameSoggetto'), 'dataDecorrenza')!, -1),
    )!;
    expect(prima.idFamiglia).not.toBe(oggi.idFamiglia);
    expect(archivio.componenti(prima.idFamiglia, OGGI).map((uno) => uno.idANPR)).not.toContain(oggi.idANPR);
    expect(archivio.componenti(prima.idFamiglia, '2000-01-01')).toHaveLength(2);
  });

  test('of who became Italian: foreign with a permit before, voting after', () => {
    const stato = (chi: Persona): unknown => (chi.sezioni['cittadinanza'] as readonly Campi[])[0]!['descrizioneStato'];
    const prima = di('nuovo-cittadino', '2024-05-07')!;
    const dopo = di('nuovo-cittadino', '2024-05-08')!;
    expect([stato(prima), stato(dopo)]).toEqual(['ALBANIA', 'ITALIA']);
    expect(prima.sezioni).not.toHaveProperty('listaElettoraleCompleta');
    expect(dopo.sezioni).toHaveProperty('listaElettoraleCompleta');
    expect(dopo.sezioni).not.toHaveProperty('permessoSoggiorno');
  });

  test('of who went abroad and came back: AIRE in between, and the origin is a state', () => {
    const aire = (giorno: string): unknown =>
      sezioneDi(di('rimpatriato', giorno)!.sezioni, 'generalita')!['soggettoAIRE'];
    expect([aire('2012-01-01'), aire('2016-01-01'), aire(OGGI)]).toEqual([undefined, 'S', undefined]);
    const oggi = di('rimpatriato', OGGI)!;
    expect(sezioneDi(oggi.sezioni, 'provenienza')).toHaveProperty('localita');
    expect(sezioneDi(sezioneDi(oggi.sezioni, 'datiIscrizione'), 'iscrizioneResidente')).toEqual({
      motivoIscrizione: '6',
    });
  });

  test('of who was cancelled: present until the day before, with a destination where one is known', () => {
    expect(di('emigrato', '2024-07-14')!.presente).toBe(true);
    const emigrato = di('emigrato', '2024-07-15')!;
    expect(emigrato.presente).toBe(false);
    expect(emigrato.sezioni).toHaveProperty('destinazione');
    expect(sezioneDi(di('irreperibile', OGGI)!.sezioni, 'datiCancellazione')!['motivoCancellazione']).toBe('6');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { esaminaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';
import { idAnprCorretto } from '../../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezione } from '../../../contract/operazioni/albero.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from '../../../contract/operazioni/gruppi/soggetto.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { specieSoggetti } from '../../../contract/sandbox.ts';
import { apriArchivio } from '../../../sandbox/archivio/archivio.ts';
import { esempi } from '../../../sandbox/popolazione/esempi.ts';
import { generaPopolazione } from '../../../sandbox/popolazione/generatore.ts';
import { comuneOspite } from '../../../sandbox/popolazione/luoghi.ts';
import { type Persona, popolazione, residenzaDi } from '../../../sandbox/popolazione/popolazione.ts';

const QUANTE = 20_000;
const OGGI = '2026-06-01';

const anni = (da: string, a: string): number => Number(a.slice(0, 4)) - Number(da.slice(0, 4));
const campi = (persona: Persona, nome: string): Campi | undefined => persona.sezioni[nome] as Campi | undefined;
const testo = (valore: unknown, ...percorso: string[]): string | undefined => {
  const trovato = percorso.reduce<unknown>((v, nome) => (v as Campi | undefined)?.[nome], valore);
  return typeof trovato === 'string' ? trovato : undefined;
};
const statoCivile = (persona: Persona): string | undefined => testo(campi(persona, 'statoCivile'), 'statoCivile');
const legame = (persona: Persona): string | undefined => testo(campi(persona, 'legameSoggetto'), 'codiceLegame');

describe('the population', () => {
  const db = apriArchivio(':memory:');
  const archivio = popolazione(db);
  let persone: Persona[];
  const famiglie = new Map<number, Persona[]>();
  const perScheda = new Map<string, Persona>();

  beforeAll(() => {
    generaPopolazione(db, QUANTE);
    const schede = db.prepare<[], { id: number }>('SELECT id FROM scheda').all();
    for (const { id } of schede) famiglie.set(id, archivio.componenti(id, OGGI));
    persone = [...famiglie.values()].flat();
    for (const p of persone) perScheda.set(String(p.idScheda), p);
  });

  /** Households of kind 1 in which somebody lives today, with their people. */
  const soloFamiglie = (): Persona[][] =>
    [...famiglie]
      .filter(([id, membri]) => membri.some((p) => p.presente) && archivio.scheda(id, OGGI)!.tipo === '1')
      .map(([, componenti]) => componenti);

  test('has 20,000 people, or the few more of the last household, each in one household today', () => {
    expect(persone.length).toBe(archivio.quante());
    expect(perScheda.size).toBe(persone.length);
    expect(persone.length).toBeGreaterThanOrEqual(QUANTE);
    expect(persone.length).toBeLessThan(QUANTE + 20);
  });

  test('is the same every time', () => {
    const impronta = (): unknown[] => {
      const altro = apriArchivio(':memory:');
      generaPopolazione(altro, 500);
      return ['persona', 'scheda', 'appartenenza', 'esempio'].map((t) => altro.prepare(`SELECT * FROM ${t}`).all());
    };
    expect(impronta()).toEqual(impronta());
  });

  test('has an ID ANPR of its own for each, with the usual form and a right check character', () => {
    const ids = persone.map((p) => p.idANPR);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !idAnprCorretto(id) || !/^[A-Z]{2}\d{5}[A-Z][0-9A-Z]$/.test(id))).toEqual([]);
  });

  test('has a codice fiscale of its own for each who has one, which tells sex, birth and place', () => {
    const codici = persone.map((p) => p.codiceFiscale).filter((c) => c !== null);
    expect(new Set(codici).size).toBe(codici.length);
    const sbagliati = persone.filter((p) => {
      if (p.codiceFiscale === null || /^\d{11}$/.test(p.codiceFiscale)) return false;
      const { controllo, sesso, nascita } = esaminaCodiceFiscale(p.codiceFiscale);
      const [anno, mese, giorno] = p.dataNascita.split('-');
      return (
        !controllo ||
        sesso !== p.sesso ||
        nascita?.anno !== anno!.slice(2) ||
        nascita.mese !== Number(mese) ||
        nascita.giorno !== Number(giorno)
      );
    });
    expect(sbagliati.map((p) => p.idANPR)).toEqual([]);
    expect(codici.filter((c) => esaminaCodiceFiscale(c).omocodia).length).toBeGreaterThan(0);
    expect(persone.length - codici.length).toBeGreaterThan(50);
  });

  test('has records that the official schema would accept', () => {
    const soggetto = sezione('datiSoggetto', tipoDatiRispostaEstrazioneSoggetti, 'Soggetto');
    expect(persone.flatMap((p) => valida(soggetto, p.sezioni as Campi))).toEqual([]);
  });

  test('has the same facts in the columns that are searched and in the record', () => {
    const diversi = persone.filter((p) => {
      const g = campi(p, 'generalita')!;
      return (
        (g['cognome'] ?? '') !== p.cognome ||
        (g['senzaCognome'] === '1') !== (p.cognome === '') ||
        (g['nome'] ?? '') !== p.nome ||
        g['dataNascita'] !== p.dataNascita ||
        testo(g, 'codiceFiscale', 'codFiscale') !== (p.codiceFiscale ?? undefined) ||
        testo(campi(p, 'identificativi'), 'idANPR') !== p.idANPR ||
        testo(campi(p, 'datiDecesso'), 'dataEvento') !== (p.dataDecesso ?? undefined) ||
        (testo(residenzaDi(p), 'indirizzo', 'comune', 'codiceIstat') ?? p.istat) !== p.istat
      );
    });
    expect(diversi.map((p) => p.idANPR)).toEqual([]);
  });

  test('has one living head in each family', () => {
    const senza = soloFamiglie().filter((membri) => membri.filter((p) => legame(p) === '1' && p.presente).length !== 1);
    expect(senza.map((membri) => membri.map((p) => [p.idANPR, legame(p), p.presente]))).toEqual([]);
  });

  test('has children younger than their parents by 16 years at least', () => {
    const troppoVecchi = persone.filter((p) =>
      ['paternita', 'maternita'].some((genitore) => {
        const nascita = testo(campi(p, genitore), 'generalita', 'dataNascita');
        return nascita !== undefined && anni(nascita, p.dataNascita) < 16;
      }),
    );
    expect(troppoVecchi.map((p) => p.idANPR)).toEqual([]);
    expect(persone.filter((p) => campi(p, 'maternita')).length).toBeGreaterThan(3000);
  });

  test('has spouses married to each other, both adults, on the same day and by the same act', () => {
    const coniugati = persone.filter((p) => statoCivile(p) === '2' && p.presente);
    expect(coniugati.length).toBeGreaterThan(5000);
    const male = coniugati.filter((p) => {
      const coniuge = perScheda.get(testo(campi(p, 'matrimonio'), 'coniuge', 'idSchedaSoggettoANPR') ?? '');
      if (!coniuge) return campi(p, 'coniugeExtra') === undefined;
      const dati = campi(p, 'matrimonio')!['datiMatrimonio'] as Campi;
      return (
        statoCivile(coniuge) !== '2' ||
        JSON.stringify(campi(coniuge, 'matrimonio')!['datiMatrimonio']) !== JSON.stringify(dati) ||
        anni(p.dataNascita, testo(dati, 'dataEvento')!) < 18
      );
    });
    expect(male.map((p) => p.idANPR)).toEqual([]);
  });

  test('has widows and widowers whose spouse is dead, on the day that both records say', () => {
    const vedovi = persone.filter((p) => statoCivile(p) === '3');
    expect(vedovi.length).toBeGreaterThan(200);
    const male = vedovi.filter((p) => {
      const morte = testo(campi(p, 'vedovanza'), 'datiMorteconiuge', 'dataEvento');
      const coniuge = perScheda.get(testo(campi(p, 'matrimonio'), 'coniuge', 'idSchedaSoggettoANPR') ?? '');
      return coniuge ? coniuge.dataDecesso !== morte : (campi(p, 'coniugeExtra') as unknown) !== 'S';
    });
    expect(male.map((p) => p.idANPR)).toEqual([]);
  });

  test('has no minor who is married, drives or votes', () => {
    const minori = persone.filter((p) => p.dataNascita > '2008-01-01');
    expect(minori.length).toBeGreaterThan(1000);
    const male = minori.filter(
      (p) =>
        statoCivile(p) !== '1' ||
        campi(p, 'autoveicoli') !== undefined ||
        campi(p, 'listaElettoraleCompleta') !== undefined,
    );
    expect(male.map((p) => p.idANPR)).toEqual([]);
  });

  test('has nobody who joins before being born, or votes, lives in a family or has a passport when gone', () => {
    const male = persone.filter((p) => {
      const dal = testo(campi(p, 'legameSoggetto'), 'dataDecorrenza')!;
      const fine = testo(campi(p, 'datiCancellazione'), 'dataDecorrenzaCancellazione');
      return (
        dal < p.dataNascita ||
        p.presente !== (fine === undefined) ||
        (fine !== undefined && (fine <= dal || campi(p, 'listaElettoraleCompleta') !== undefined))
      );
    });
    expect(male.map((p) => p.idANPR)).toEqual([]);
  });

  test('lists as examples the ten official subjects and every kind, resident here', () => {
    const elenco = esempi(db);
    expect(elenco.slice(0, 10).map((e) => e.idANPR)).toEqual(
      'AF41450AS UK79569LF JF28000UG EV45959WW TK44563XB LB27131ED RE03592S1 DU58740Y1 GS66689VV DJ02468WZ'.split(' '),
    );
    expect(elenco.slice(9).map((e) => e.specie)).toEqual([...specieSoggetti]);
    const altri = elenco.slice(10).map((e) => archivio.perIdAnpr(e.idANPR, OGGI)[0]!);
    expect(altri.every((p) => p.istat === comuneOspite.istat)).toBe(true);
  });

  test('knows the subject of the examples as the ministry does', () => {
    const [settimo] = archivio.perIdAnpr('AF41450AS', OGGI);
    expect(settimo).toMatchObject({ idScheda: 2_775_118, codiceFiscale: 'STTSGT90A01H501J', istat: '036030' });
  });
});

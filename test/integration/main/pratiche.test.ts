import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FiltroPratiche } from '../../../contract/pratica.ts';
import { buono, codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { Lavoro } from '../../../main/store/lavoro/lavoro.ts';
import { leggiChiavi } from '../../../main/store/chiavi.ts';
import { codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox });
});
afterEach(() => nucleo.chiudi());
afterAll(() => sandbox.elimina());

const gestori = () => gestoriDelNucleo(nucleo);
const trovate = async (filtro: FiltroPratiche) => (await buono(gestori()['pratica:cerca'](filtro))).pratiche;
const contenuto = { protocollo: '2026/881', persona: 'Bianchi Ada', note: 'chiede la storia delle residenze' };
/** Place of an operator with this role among the sandbox's. */
const posto = (ruolo: string) => sandbox.dati.operatori.findIndex((uno) => uno.ruolo === ruolo);
const entra = async (dove: number) => {
  await nucleo.parti.sessione.esci();
  await nucleo.accedi(dove);
};

const salva = (id: string, testo: string, pratica: string | null = null) =>
  buono(gestori()['bozza:salva']({ id, specie: 'maschera', pratica, contenuto: testo }));

describe('a practice', () => {
  test('is found again by any word of it, whatever the case and the accents', async () => {
    const g = gestori();
    const aperta = await buono(g['pratica:apri']({ ...contenuto, persona: 'Nicolò Müller' }));
    await buono(g['pratica:apri']({}));
    for (const testo of ['881', 'nicolo', 'MULLER', 'storia delle', aperta.numero]) {
      expect(await trovate({ testo }), testo).toEqual([aperta]);
    }
    expect(await trovate({})).toHaveLength(2);
    expect(await trovate({ testo: 'inesistente' })).toEqual([]);
  });

  test('takes protocol, person and notes later, each alone, and loses one written empty', async () => {
    const g = gestori();
    const { id } = await buono(g['pratica:apri']({ finalita: 'certificazione' }));
    await buono(g['pratica:aggiorna']({ id, persona: 'Bianchi Ada' }));
    expect(await buono(g['pratica:aggiorna']({ id, protocollo: '77' }))).toMatchObject({
      persona: 'Bianchi Ada',
      protocollo: '77',
      finalita: 'certificazione',
    });
    expect(await buono(g['pratica:aggiorna']({ id, persona: '' }))).not.toHaveProperty('persona');
  });

  test('takes notes below those that are there, and refuses what does not fit without cutting anything', async () => {
    const g = gestori();
    const { id } = await buono(g['pratica:apri']({ note: 'Torna giovedì.' }));
    expect(await buono(g['pratica:aggiorna']({ id, aggiungiNote: 'Esito: tutto a posto.' }))).toMatchObject({
      note: 'Torna giovedì.\nEsito: tutto a posto.',
    });
    expect(await codice(g['pratica:aggiorna']({ id, aggiungiNote: 'x'.repeat(1990) }))).toBe('NOTE_TROPPO_LUNGHE');
    expect(await trovate({})).toMatchObject([{ note: 'Torna giovedì.\nEsito: tutto a posto.' }]);
  });

  test('that is closed admits no consultation until it is opened again, and the log has both', async () => {
    const g = gestori();
    const { id, numero } = await buono(g['pratica:apri']({}));
    expect(await buono(g['pratica:chiudi']({ id }))).toMatchObject({ stato: 'chiusa' });
    const cerca = () =>
      g['sportello:cerca']({
        richiesta: randomUUID(),
        pratica: id,
        criteri: { specie: 'id-anpr', idANPR: 'AF41450AS' },
      });
    expect(await codice(cerca())).toBe('PRATICA_CHIUSA');
    expect(await codice(g['pratica:aggiorna']({ id, note: 'x' }))).toBe('PRATICA_CHIUSA');
    expect(await trovate({ stato: 'chiusa' })).toHaveLength(1);
    expect(await trovate({ stato: 'aperta' })).toHaveLength(0);
    await buono(g['pratica:riapri']({ id }));
    expect(await codice(cerca())).toBe('ok');
    const atti = await nucleo.recordDi('pratica');
    expect(atti.map(({ atto, pratica }) => [atto, pratica])).toEqual([
      ['chiusa', numero],
      ['riaperta', numero],
    ]);
  });

  test('of another operator is not seen, changed or closed', async () => {
    const { id } = await buono(gestori()['pratica:apri'](contenuto));
    await entra(1);
    const g = gestori();
    expect(await trovate({})).toEqual([]);
    for (const prova of [
      g['pratica:aggiorna']({ id, note: 'x' }),
      g['pratica:chiudi']({ id }),
      g['pratica:riapri']({ id }),
    ]) {
      expect(await codice(prova)).toBe('PRATICA_ASSENTE');
    }
  });

  test('is handed over by the ALS alone, with its drafts, to an operator of the census', async () => {
    const g = gestori();
    const { id } = await buono(g['pratica:apri'](contenuto));
    const bozza = randomUUID();
    await buono(g['bozza:salva']({ id: bozza, specie: 'maschera', pratica: id, contenuto: '{"a":1}' }));
    const altro = nucleo.operatore(posto('als')).codiceFiscale;
    expect(await codice(g['pratica:assegna']({ id, operatore: altro }))).toBe('FINALITA_NON_AMMESSA');
    expect(await codice(g['pratica:cerca']({ diTutti: true }))).toBe('FINALITA_NON_AMMESSA');
    await entra(posto('als'));
    const als = gestori();
    expect(await trovate({ diTutti: true })).toHaveLength(1);
    expect(await codice(als['pratica:assegna']({ id, operatore: 'NESSUNO' }))).toBe('OPERATORE_NON_CENSITO');
    expect(await buono(als['pratica:assegna']({ id, operatore: altro }))).toMatchObject({ operatore: altro });
    expect((await buono(als['bozza:leggi']({ id: bozza }))).contenuto).toBe('{"a":1}');
    expect((await nucleo.recordDi('pratica')).at(-1)).toMatchObject({ atto: 'assegnata', assegnatario: altro });
  });

  test('shows what was noted of people only after the log knows it', async () => {
    const g = gestori();
    await buono(g['pratica:apri']({}));
    await buono(g['pratica:cerca']({}));
    expect(await nucleo.recordDi('rilettura')).toHaveLength(0);
    await buono(g['pratica:apri'](contenuto));
    await buono(g['pratica:cerca']({}));
    expect(await nucleo.recordDi('rilettura')).toMatchObject([{ modo: 'elenco-pratiche' }]);
  });
});

describe('a draft', () => {
  test('survives a kill -9 of everything, and is resumed with a record', async () => {
    const id = randomUUID();
    await salva(id, '{"cognome":"ROS"}');
    await salva(id, '{"cognome":"ROSSI"}');
    await nucleo.uccidi();
    const { host } = nucleo;
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
    const g = gestori();
    expect(await buono(g['bozza:elenco'](undefined))).toMatchObject([{ id, specie: 'maschera', pratica: null }]);
    expect((await buono(g['bozza:leggi']({ id }))).contenuto).toBe('{"cognome":"ROSSI"}');
    expect(await nucleo.recordDi('rilettura')).toMatchObject([{ modo: 'bozza', pratica: '-' }]);
    await buono(g['bozza:elimina']({ id }));
    expect(await codice(g['bozza:leggi']({ id }))).toBe('BOZZA_ASSENTE');
  });

  test('is nobody else’s to read, to overwrite or to delete', async () => {
    const id = randomUUID();
    await salva(id, 'mia');
    await entra(1);
    const g = gestori();
    expect(await buono(g['bozza:elenco'](undefined))).toEqual([]);
    expect(await codice(g['bozza:leggi']({ id }))).toBe('BOZZA_ASSENTE');
    expect(await codice(g['bozza:salva']({ id, specie: 'maschera', pratica: null, contenuto: 'altrui' }))).toBe(
      'BOZZA_ASSENTE',
    );
    await buono(g['bozza:elimina']({ id }));
    await entra(0);
    expect((await buono(gestori()['bozza:leggi']({ id }))).contenuto).toBe('mia');
  });

  test('of a practice closed or handed over is not lost: who it belongs to saves and reads it', async () => {
    const g = gestori();
    const { id: pratica, numero } = await buono(g['pratica:apri']({}));
    const id = randomUUID();
    await buono(g['pratica:chiudi']({ id: pratica }));
    await salva(id, 'a pratica chiusa', pratica);
    expect((await buono(g['bozza:leggi']({ id }))).contenuto).toBe('a pratica chiusa');
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'bozza', pratica: numero });
    await entra(1);
    expect(await codice(gestori()['bozza:salva']({ id: randomUUID(), specie: 'x', pratica, contenuto: '' }))).toBe(
      'PRATICA_ASSENTE',
    );
  });

  test('is still put away by a session that has just locked, which reads nothing; later it is refused', async () => {
    const g = gestori();
    const id = randomUUID();
    nucleo.parti.sessione.blocca('richiesta');
    await salva(id, 'ultima riga');
    expect(await codice(g['bozza:leggi']({ id }))).toBe('SESSIONE_BLOCCATA');
    const adesso = performance.now();
    const orologio = vi.spyOn(performance, 'now').mockReturnValue(adesso + 6000);
    const tardi = await codice(g['bozza:salva']({ id, specie: 'maschera', pratica: null, contenuto: 'tardi' }));
    orologio.mockRestore();
    expect(tardi).toBe('SESSIONE_BLOCCATA');
    await nucleo.parti.sessione.esci();
    expect(await codice(g['bozza:salva']({ id, specie: 'maschera', pratica: null, contenuto: 'x' }))).toBe(
      'SESSIONE_ASSENTE',
    );
    await nucleo.accedi(0);
    expect((await buono(gestori()['bozza:leggi']({ id }))).contenuto).toBe('ultima riga');
  });

  test('without a practice is one of twenty at most: the oldest goes', async () => {
    const prima = randomUUID();
    await salva(prima, '0');
    for (let i = 0; i < 20; i++) await salva(randomUUID(), String(i));
    const elenco = await buono(gestori()['bozza:elenco'](undefined));
    expect(elenco).toHaveLength(20);
    expect(elenco.map(({ id }) => id)).not.toContain(prima);
  });

  test('of a practice is sealed under the practice’s key, and names it', async () => {
    const { id: pratica, numero } = await buono(gestori()['pratica:apri']({}));
    const id = randomUUID();
    await salva(id, 'testo', pratica);
    expect(await buono(gestori()['bozza:elenco'](undefined))).toMatchObject([{ id, pratica: { id: pratica, numero } }]);
  });
});

describe('ANPR’s answers as they came', () => {
  test('are kept in the environment prova and shown with a record, to their practice alone', async () => {
    const pratica = await nucleo.pratica();
    const esito = await nucleo.parti.consultazione.scheda(pratica, 'AF41450AS', {
      segnale: new AbortController().signal,
    });
    const { idOperazioneANPR } = esito;
    const g = gestori();
    const originale = await buono(g['sportello:originale']({ pratica, idOperazioneANPR }));
    expect(originale.operazione).toBe('3002');
    expect(originale.xml).toContain(`<idOperazioneANPR>${idOperazioneANPR}</idOperazioneANPR>`);
    expect(originale.xml).toContain('VESPUCCI');
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'risposta-originale', idOperazioneANPR });
    const altra = await nucleo.pratica();
    expect(await codice(g['sportello:originale']({ pratica: altra, idOperazioneANPR }))).toBe(
      'RISPOSTA_NON_CONSERVATA',
    );
  });
});

describe('when the days of keeping are over', () => {
  test('content, drafts and answers of a closed practice are destroyed, the open one’s are not', async () => {
    const g = gestori();
    const chiusa = await buono(g['pratica:apri'](contenuto));
    const aperta = await buono(g['pratica:apri']({ ...contenuto, persona: 'Resta Qui' }));
    await buono(g['bozza:salva']({ id: randomUUID(), specie: 'maschera', pratica: chiusa.id, contenuto: 'bozza' }));
    const { idOperazioneANPR } = await nucleo.parti.consultazione.scheda(chiusa.id, 'AF41450AS', {
      segnale: new AbortController().signal,
    });
    await buono(g['pratica:chiudi']({ id: chiusa.id }));
    const { host } = nucleo;
    await nucleo.spegni();

    vi.useFakeTimers({ now: Date.now() + 3 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
    try {
      nucleo = await NucleoDiProva.costruisci({ sandbox, host, conservazione: 2 });
      expect((await nucleo.recordDi('pratica')).at(-1)).toMatchObject({ atto: 'distrutta', pratica: chiusa.numero });
    } finally {
      vi.useRealTimers();
    }
    await nucleo.accedi();
    const poi = gestori();
    expect((await trovate({})).map(({ id }) => id)).toEqual([aperta.id]);
    expect(await buono(poi['bozza:elenco'](undefined))).toEqual([]);
    expect(await codice(poi['sportello:originale']({ pratica: chiusa.id, idOperazioneANPR }))).not.toBe('ok');
    expect(await codice(poi['pratica:riapri']({ id: chiusa.id }))).toBe('PRATICA_ASSENTE');
  });

  test('a practice that nobody closed is closed, and a draft that never had one is gone', async () => {
    const g = gestori();
    const dimenticata = await buono(g['pratica:apri'](contenuto));
    await salva(randomUUID(), 'scritto e lasciato');
    const { host } = nucleo;
    await nucleo.spegni();

    vi.useFakeTimers({ now: Date.now() + 3 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
    try {
      nucleo = await NucleoDiProva.costruisci({ sandbox, host, conservazione: 2 });
      expect(await nucleo.recordDi('pratica')).toMatchObject([{ atto: 'chiusa', pratica: dimenticata.numero }]);
    } finally {
      vi.useRealTimers();
    }
    await nucleo.accedi();
    expect((await buono(gestori()['pratica:cerca']({}))).pratiche).toMatchObject([{ ...contenuto, stato: 'chiusa' }]);
    expect(await buono(gestori()['bozza:elenco'](undefined))).toEqual([]);
  });

  test('a practice opened again meanwhile is not destroyed', async () => {
    const g = gestori();
    const { id } = await buono(g['pratica:apri'](contenuto));
    await buono(g['pratica:chiudi']({ id }));
    const limite = new Date(Date.now() + 1000).toISOString();
    const scadute = await nucleo.parti.archivio.chiedi('praticheScadute', { limite });
    await buono(g['pratica:riapri']({ id }));
    await nucleo.parti.archivio.chiedi('lavoroDistruggi', { pratiche: scadute.map((una) => una.id), limite });
    expect(scadute).toHaveLength(1);
    expect((await buono(g['pratica:cerca']({}))).pratiche).toMatchObject([{ id, ...contenuto }]);
  });

  test('its key is gone from the store: who has the database’s own key cannot read it either', async () => {
    const g = gestori();
    const { id } = await buono(g['pratica:apri'](contenuto));
    await buono(g['pratica:chiudi']({ id }));
    const limite = new Date(Date.now() + 1000).toISOString();
    await nucleo.parti.archivio.chiedi('lavoroDistruggi', { pratiche: [id], limite });
    const { host } = nucleo;
    await nucleo.spegni();
    const { lavoro: chiave } = await leggiChiavi(join(nucleo.cartella, 'chiavi'), host.sigillo, true);
    const lavoro = new Lavoro(join(nucleo.cartella, 'lavoro.db'), chiave);
    expect(lavoro.pratiche.leggi(id)).toBeNull();
    expect(await codiceDi(Promise.resolve().then(() => lavoro.pratiche.chiave(id)))).toBe('PRATICA_ASSENTE');
    lavoro.chiudi();
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
  });
});

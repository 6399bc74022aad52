import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codiciControllo, livelloPredefinito, type CodiceControllo } from '../../../contract/controlli/index.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { giornoPrima } from '../../../main/tempo.ts';
import { buono, codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { oggiItaliano } from '../../supporto/giorni.ts';
import { NucleoDiProva, type OpzioniNucleo } from '../../supporto/nucleo.ts';
import { atto, nascita, PAVULLO, persona } from '../../supporto/richieste.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const oggi = oggiItaliano();
const fa = (giorni: number): string => (giorni === 0 ? oggi : giornoPrima(fa(giorni - 1)));
const senzaGiri: OpzioniNucleo = { accertamento: { primo: 3_600_000, massimo: 3_600_000 } };
const segnale = new AbortController().signal;

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
let genitori: readonly [Campi, Campi];
let nato = 0;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ ...senzaGiri, sandbox });
  const { idANPR } = sandbox.dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const { componenti } = await nucleo.parti.consultazione.famiglia(await nucleo.pratica(), idANPR, { segnale });
  genitori = [componenti[0]!, componenti[1]!];
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

const gestori = () => gestoriDelNucleo(nucleo);
const posto = (ruolo: string) => sandbox.dati.operatori.findIndex((uno) => uno.ruolo === ruolo);
const entra = async (ruolo: string) => {
  await nucleo.parti.sessione.esci();
  await nucleo.accedi(posto(ruolo));
};
const imposta = (codiceControllo: CodiceControllo, livello: 'ignora' | 'avvisa' | 'blocca') =>
  gestori()['controlli:imposta']({ cambi: [{ codice: codiceControllo, livello }] });
const impostaDaAls = async (...come: Parameters<typeof imposta>) => {
  await entra('als');
  await buono(imposta(...come));
  await entra('operatore');
};

/** A birth of eleven days ago: late, of a name of its own. */
const tardiva = async (confermati: CodiceControllo[] = []) => {
  const dataNascita = fa(11);
  const generalita = persona({ nome: `TARDA ${'ABCDEFGHILMNOPQRSTUVZ'[nato++]}`, dataNascita });
  const attoNascita = atto(PAVULLO, { anno: oggi.slice(0, 4), numeroAtto: String(700 + nato) });
  const campi = { ...nascita(...genitori), generalita1001: { generalita }, attoNascita };
  const pratica = await nucleo.pratica();
  const comune = { operazione: '1001', decorrenza: dataNascita, soggetti: [] as string[] } as const;
  return { id: randomUUID(), pratica, campi, confermati, ...comune };
};
type DaInviare = Awaited<ReturnType<typeof tardiva>>;
const invia = (daInviare: DaInviare) => gestori()['registrazione:invia'](daInviare);

/** What must not have moved: what ANPR was asked, and the log, but for what the test itself put there. */
const fermo = async (lavoro: () => Promise<void>) => {
  const prima = [sandbox.operazioni.fatte(sandbox.dati.comune.istat), (await nucleo.record()).length];
  await lavoro();
  expect([sandbox.operazioni.fatte(sandbox.dati.comune.istat), (await nucleo.record()).length]).toEqual(prima);
  expect(await buono(gestori()['registrazione:elenco'](undefined))).toEqual([]);
};

describe('a warning', () => {
  test('that was not confirmed stops the registration before anything leaves or an id is drawn, whatever the window says', async () => {
    const daInviare = await tardiva();
    await fermo(async () => {
      for (const confermati of [[], ['data-futura', 'codice-fiscale']] as CodiceControllo[][]) {
        expect(await invia({ ...daInviare, confermati })).toMatchObject({
          ok: false,
          error: { code: 'CONTROLLO_DA_CONFERMARE', controlli: ['nascita-tardiva'] },
        });
      }
    });
  });

  test('that was confirmed goes, and is read again with the registration and in the log', async () => {
    const daInviare = await tardiva(['nascita-tardiva', 'codice-fiscale']);
    expect(await buono(invia(daInviare))).toMatchObject({ specie: 'eseguita', confermati: ['nascita-tardiva'] });
    const riletta = await buono(gestori()['registrazione:leggi']({ id: daInviare.id }));
    expect(riletta.confermati).toEqual(['nascita-tardiva']);
    expect((await nucleo.recordDi('apertura')).at(-1)).toMatchObject({
      operazione: '1001',
      confermati: ['nascita-tardiva'],
    });
  });

  test('leaves no word where there was none', async () => {
    const daInviare = await tardiva();
    const generalita = { ...daInviare.campi.generalita1001.generalita, dataNascita: oggi };
    const puntuale = { ...daInviare, campi: { ...daInviare.campi, generalita1001: { generalita } }, decorrenza: oggi };
    expect(await buono(invia(puntuale))).toMatchObject({ specie: 'eseguita', confermati: [] });
    expect((await nucleo.recordDi('apertura')).at(-1)).not.toHaveProperty('confermati');
  });
});

describe('a block', () => {
  test('stops the registration even where the window confirmed it', async () => {
    await impostaDaAls('nascita-tardiva', 'blocca');
    const daInviare = await tardiva(['nascita-tardiva']);
    await fermo(async () => {
      expect(await invia(daInviare)).toMatchObject({
        ok: false,
        error: { code: 'CONTROLLO_BLOCCA', controlli: ['nascita-tardiva'] },
      });
    });
  });

  test('that the office ignores is not run', async () => {
    await impostaDaAls('nascita-tardiva', 'ignora');
    expect(await buono(invia(await tardiva()))).toMatchObject({ specie: 'eseguita', confermati: [] });
  });

  test('of a practice without a protocol sees what main knows of it', async () => {
    await impostaDaAls('pratica-senza-protocollo', 'blocca');
    const daInviare = await tardiva(['nascita-tardiva']);
    expect(await invia(daInviare)).toMatchObject({ ok: false, error: { controlli: ['pratica-senza-protocollo'] } });
    await buono(gestori()['pratica:aggiorna']({ id: daInviare.pratica, protocollo: '2026/12' }));
    expect(await buono(invia(daInviare))).toMatchObject({ specie: 'eseguita' });
  });
});

describe('what has left already', () => {
  test('is found out, and sent again by the workstation, whatever the checks say now', async () => {
    const daInviare = await tardiva(['nascita-tardiva']);
    sandbox.guasto({ nome: 'perde-risposta' });
    expect(await buono(invia(daInviare))).toMatchObject({ stato: 'da-accertare' });
    sandbox.guasto({ nome: 'nessuno' });
    await impostaDaAls('nascita-tardiva', 'blocca');
    expect(await codice(invia(daInviare))).toBe('REGISTRAZIONE_GIA_INVIATA');
    await buono(gestori()['registrazione:accerta']({ id: daInviare.id }));
    expect(await buono(gestori()['registrazione:leggi']({ id: daInviare.id }))).toMatchObject({
      specie: 'eseguita',
      confermati: ['nascita-tardiva'],
    });
  });
});

describe('the levels', () => {
  test('are read by everybody and set by the ALS alone', async () => {
    const prima = await buono(gestori()['controlli:elenco'](undefined));
    expect(prima.map(({ codice: uno }) => uno)).toEqual(codiciControllo);
    expect(prima.every(({ codice: uno, livello }) => livello === livelloPredefinito(uno))).toBe(true);
    for (const ruolo of ['operatore', 'sindaco']) {
      await entra(ruolo);
      expect(await codice(imposta('data-futura', 'ignora'))).toBe('FINALITA_NON_AMMESSA');
    }
    expect(await buono(gestori()['controlli:elenco'](undefined))).toEqual(prima);
    expect(await nucleo.recordDi('controllo')).toEqual([]);
  });

  test('are nobody’s to read, or to set, without a session', async () => {
    await nucleo.parti.sessione.esci();
    expect(await codice(gestori()['controlli:elenco'](undefined))).toBe('SESSIONE_ASSENTE');
    expect(await codice(imposta('data-futura', 'ignora'))).toBe('SESSIONE_ASSENTE');
  });

  test('that change are in the log with who did it; those that stay are not', async () => {
    await entra('als');
    const cambi = [
      { codice: 'nascita-tardiva', livello: 'blocca' },
      { codice: 'data-futura', livello: 'blocca' },
      { codice: 'pratica-senza-protocollo', livello: 'avvisa' },
    ] as const;
    const { codiceFiscale: operatore } = nucleo.operatore(posto('als'));
    const elenco = await buono(gestori()['controlli:imposta']({ cambi: [...cambi] }));
    expect(elenco.find((uno) => uno.codice === 'nascita-tardiva')).toMatchObject({
      livello: 'blocca',
      predefinito: 'avvisa',
      impostato: { operatore },
    });
    expect(elenco.find((uno) => uno.codice === 'data-futura')).not.toHaveProperty('impostato');
    const chi = { operatore, ruolo: 'als', postazione: nucleo.parti.ambiente.idPostazione };
    expect(await nucleo.recordDi('controllo')).toMatchObject([
      { ...chi, controllo: 'nascita-tardiva', prima: 'avvisa', livello: 'blocca' },
      { ...chi, controllo: 'pratica-senza-protocollo', prima: 'ignora', livello: 'avvisa' },
    ]);
  });

  test('survive a kill -9 of everything', async () => {
    await entra('als');
    await buono(imposta('data-futura', 'avvisa'));
    const { host } = nucleo;
    await nucleo.uccidi();
    nucleo = await NucleoDiProva.conOperatore({ ...senzaGiri, sandbox, host });
    const elenco = await buono(gestori()['controlli:elenco'](undefined));
    expect(elenco.find((uno) => uno.codice === 'data-futura')).toMatchObject({ livello: 'avvisa' });
  });
});

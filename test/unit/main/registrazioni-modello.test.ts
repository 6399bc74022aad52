import Database from 'better-sqlite3';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { RecordTraccia } from '../../../contract/traccia.ts';
import type { Controlli } from '../../../main/sportello/controlli.ts';
import type { ClienteAnpr } from '../../../main/anpr/cliente.ts';
import { IdOperazione } from '../../../main/anpr/id-operazione.ts';
import { StatoAnpr } from '../../../main/anpr/stato-anpr.ts';
import type { Originali } from '../../../main/pratiche/originali.ts';
import type { Pratiche } from '../../../main/pratiche/pratiche.ts';
import { Registrazioni } from '../../../main/sportello/registrazioni.ts';
import { Sportello } from '../../../main/sportello/sportello.ts';
import type { Archivio } from '../../../main/store/archivio.ts';
import { PraticheSalvate } from '../../../main/store/lavoro/pratiche.ts';
import { RegistrazioniSalvate } from '../../../main/store/lavoro/registrazioni.ts';
import { migrazioniLavoro } from '../../../main/store/migrazioni/lavoro.ts';
import type { Traccia } from '../../../main/traccia/traccia.ts';
import { AnprModello, sorti, type Sorte } from '../../supporto/anpr-modello.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 50_000 : 3_000;
/** Steps of the longest registration: a kill falls before or after any of them, or on none. */
const massimoPassi = 16;

/** What is proved here is what comes after the checks. */
const senzaControlli = { esamina: () => Promise.resolve([]) } as unknown as Controlli;

const operatori = ['FRRGLI88D52F257T', 'BNCMRA70A01F257W'] as const;

/**
 * The workstation's disk, log and store, and ANPR: what outlives a kill. The part of main that does not is built anew by
 * {@link accendi}; a kill leaves it waiting for ever at one of its steps.
 */
class Mondo {
  readonly anpr = new AnprModello();
  readonly traccia: RecordTraccia[] = [];
  readonly #db = new Database(':memory:');
  readonly #pratiche: PraticheSalvate;
  readonly salvate: RegistrazioniSalvate;
  readonly pratica: string;
  readonly inviate = new Set<string>();
  operatore: (typeof operatori)[number] = operatori[0];
  bloccata = false;
  registrazioni: Registrazioni;
  #sessione = randomUUID();
  /** Steps that this run of main may still do. */
  #restano = Infinity;

  constructor() {
    for (const passo of migrazioniLavoro) this.#db.exec(passo);
    this.#pratiche = new PraticheSalvate(this.#db);
    this.salvate = new RegistrazioniSalvate(this.#db, this.#pratiche);
    this.pratica = randomUUID();
    const aperta = { id: this.pratica, aperta: '2026-06-01T08:00:00.000Z', operatore: operatori[0] };
    this.#pratiche.apri({ ...aperta, finalita: 'sportello-anagrafe', serie: '2026/PC-0001', contenuto: {} });
    this.registrazioni = this.#costruisci();
  }

  uccidiDopo(passi: number): void {
    this.#restano = passi;
  }

  /** Starts main again, as after a kill, with somebody logged in. */
  async accendi(): Promise<void> {
    this.#restano = Infinity;
    this.#sessione = randomUUID();
    this.registrazioni = this.#costruisci();
    await this.registrazioni.riprendi();
  }

  /** What a part of main does, unless it was killed before; after, nobody hears of it. */
  async #passo<T>(lavoro: () => Promise<T> | T): Promise<T> {
    if (this.#restano-- <= 0) return new Promise(() => undefined);
    const esito = await lavoro();
    if (this.#restano-- <= 0) return new Promise(() => undefined);
    return esito;
  }

  #costruisci(): Registrazioni {
    const ultima = this.traccia.flatMap((uno) => (uno.tipo === 'apertura' ? [BigInt(uno.idOperazioneComune)] : []));
    const massimo = ultima.reduce((a, b) => (b > a ? b : a), 0n);
    const sessione = () => {
      if (this.bloccata) throw new ErrorePostazione('SESSIONE_BLOCCATA');
      const chi = { codiceFiscale: this.operatore, cognome: 'F', nome: 'G', ruolo: 'operatore' } as const;
      return { id: this.#sessione, operatore: chi };
    };
    const archivio = { chiedi: (nome: string, richiesta: never) => this.#passo(() => this.#archivio(nome, richiesta)) };
    const traccia = {
      scrivi: (uno: RecordTraccia) => this.#passo(() => void this.traccia.push(uno)),
      pseudonimo: (id: string) => Promise.resolve(id),
    };
    const anpr = {
      prepara: this.anpr.prepara.bind(this.anpr),
      ripresa: this.anpr.ripresa.bind(this.anpr),
      invia: (pronta: never, { operatore }: { operatore: string }) =>
        this.#passo(() => this.anpr.invia(pronta, operatore)),
    };
    const pratiche = {
      sua: () => Promise.resolve({ ...this.#pratiche.leggi(this.pratica)!, stato: 'aperta' }),
    };
    const sportello = new Sportello({
      anpr: anpr as unknown as ClienteAnpr,
      idOperazione: new IdOperazione('036030-PC-0001', massimo === 0n ? undefined : String(massimo)),
      pratiche: pratiche as unknown as Pratiche,
      originali: {} as Originali,
      idPostazione: '036030-PC-0001',
      traccia: traccia as unknown as Traccia,
      statoAnpr: new StatoAnpr(),
      sessione,
      attesta: () => this.#passo(() => undefined),
      blocca: () => (this.bloccata = true),
      mittente: () => Promise.resolve({ idPostazione: '036030-PC-0001', operatore: this.operatore } as never),
    });
    return new Registrazioni(sportello, archivio as unknown as Archivio, senzaControlli, '036030');
  }

  #archivio(nome: string, richiesta: never): unknown {
    const { id, accesso, operatore, dal } = richiesta as Record<string, string>;
    switch (nome) {
      case 'registrazioneAvvia':
        return this.salvate.avvia(richiesta);
      case 'registrazioneRipete':
        return this.salvate.ripete(id!, accesso!);
      case 'registrazioneAggiorna':
        return this.salvate.aggiorna(richiesta);
      case 'registrazioneChiusa':
        return this.salvate.chiusa(id!);
      case 'registrazioneLeggi':
        return this.salvate.leggi(id!);
      case 'registrazioniElenco':
        return this.salvate.elenco(operatore!, dal!);
      case 'registrazioniInterrotte':
        return this.salvate.interrotte();
      default:
        throw new Error(nome);
    }
  }
}

/** Does something of which a kill may be the end: then main is started again. */
async function conUccisione(mondo: Mondo, passi: number | null, lavoro: () => Promise<unknown>): Promise<void> {
  if (passi !== null) mondo.uccidiDopo(passi);
  const morta = Symbol('killed');
  const rifiutata = (causa: unknown) => {
    if (!(causa instanceof ErrorePostazione)) throw causa;
  };
  // Whatever goes on goes on within a few turns: what is still pending after them waits for ever.
  const attesa = (async () => {
    for (let i = 0; i < 200; i++) await Promise.resolve();
    await new Promise(setImmediate);
    return morta;
  })();
  const esito = await Promise.race([lavoro().catch(rifiutata), attesa]);
  if (esito === morta || passi !== null) await mondo.accendi();
}

/** What must hold after every step, whatever happened. */
function verifica(mondo: Mondo): void {
  const { anpr } = mondo;
  const aperte = new Set(mondo.traccia.flatMap((uno) => (uno.tipo === 'apertura' ? [uno.idOperazioneComune] : [])));
  expect(anpr.arrivate.filter(({ id }) => !aperte.has(id))).toEqual([]);
  const corpi = new Map<string, string>();
  for (const { id, corpo } of anpr.arrivate) {
    expect(corpi.get(id) ?? corpo).toBe(corpo);
    corpi.set(id, corpo);
  }
  for (const id of mondo.inviate) {
    const salvata = mondo.salvate.leggi(id);
    if (!salvata) continue;
    const { stato, specie, idOperazioneComune, operatore } = salvata;
    const daChi = anpr.arrivate.flatMap((una) => (una.id === idOperazioneComune ? [una.operatore] : []));
    expect(daChi.filter((uno) => uno !== operatore)).toEqual([]);
    if (stato !== 'nota') continue;
    expect(anpr.puoAncora(idOperazioneComune)).toBe(false);
    expect([specie, anpr.eseguita(idOperazioneComune)]).toEqual([specie, specie === 'eseguita' ? 1 : 0]);
  }
}

class Invia implements fc.AsyncCommand<object, Mondo, true> {
  readonly #sorte: Sorte;
  readonly #uccisione: number | null;
  constructor(sorte: Sorte, uccisione: number | null) {
    this.#sorte = sorte;
    this.#uccisione = uccisione;
  }
  check = () => Promise.resolve(true);
  async run(_modello: object, mondo: Mondo): Promise<void> {
    const id = randomUUID();
    mondo.inviate.add(id);
    mondo.anpr.sorti = [this.#sorte];
    const inDubbio = mondo.salvate.elenco(operatori[0], '').some(({ stato }) => stato !== 'nota');
    const daInviare = {
      id,
      pratica: mondo.pratica,
      operazione: '1001',
      decorrenza: '2026-06-01',
      soggetti: [],
      confermati: [],
    } as const;
    await conUccisione(mondo, this.#uccisione, () => mondo.registrazioni.invia({ ...daInviare, campi: { nato: id } }));
    mondo.anpr.sorti = [];
    if (inDubbio) expect(mondo.salvate.leggi(id)).toBeNull();
    verifica(mondo);
  }
  toString = () => `invia(${this.#sorte}, ${this.#uccisione})`;
}

class Accerta implements fc.AsyncCommand<object, Mondo, true> {
  readonly #sorti: readonly Sorte[];
  readonly #uccisione: number | null;
  constructor(leSorti: readonly Sorte[], uccisione: number | null) {
    this.#sorti = leSorti;
    this.#uccisione = uccisione;
  }
  check = () => Promise.resolve(true);
  async run(_modello: object, mondo: Mondo): Promise<void> {
    mondo.anpr.sorti = [...this.#sorti];
    await conUccisione(mondo, this.#uccisione, () => accertaTutte(mondo));
    mondo.anpr.sorti = [];
    verifica(mondo);
  }
  toString = () => `accerta(${this.#sorti.join()}, ${this.#uccisione})`;
}

const accertaTutte = async (mondo: Mondo): Promise<void> => {
  for (const { id, stato } of await mondo.registrazioni.elenco(operatori[0])) {
    if (stato !== 'nota') await mondo.registrazioni.accerta(id);
  }
};

class Cambia implements fc.AsyncCommand<object, Mondo, true> {
  readonly #nome: string;
  readonly #cosa: (mondo: Mondo) => Promise<void> | void;
  constructor(nome: string, cosa: (mondo: Mondo) => Promise<void> | void) {
    this.#nome = nome;
    this.#cosa = cosa;
  }
  check = () => Promise.resolve(true);
  async run(_modello: object, mondo: Mondo): Promise<void> {
    await this.#cosa(mondo);
    verifica(mondo);
  }
  toString = () => this.#nome;
}

const sorte = fc.constantFrom(...sorti);
const uccisione = fc.option(fc.nat(massimoPassi), { freq: 2 });
const comandi = fc.commands<object, Mondo, true>(
  [
    fc.tuple(sorte, uccisione).map((parti) => new Invia(...parti)),
    fc.tuple(fc.constant('bene' as const), uccisione).map((parti) => new Invia(...parti)),
    fc.tuple(fc.array(sorte, { maxLength: 4 }), uccisione).map((parti) => new Accerta(...parti)),
    fc.constant(new Cambia('passa il tempo', ({ anpr }) => anpr.passaTempo())),
    fc.constant(new Cambia('altro operatore', (mondo) => void (mondo.operatore = operatori[1]))),
    fc.constant(new Cambia('suo operatore', (mondo) => void (mondo.operatore = operatori[0]))),
    fc.constant(new Cambia('blocca', (mondo) => void (mondo.bloccata = true))),
    fc.constant(new Cambia('sblocca', (mondo) => void (mondo.bloccata = false))),
    fc.constant(new Cambia('riavvia', (mondo) => mondo.accendi())),
  ],
  { maxCommands: 24, size: '+1' },
);

test(`${quante} interleavings of sending, losing, killing and asking: nothing done twice, no outcome lost, none left in doubt`, async () => {
  const conta = { inviate: 0, note: 0, eseguite: 0 };
  const proprieta = fc.asyncProperty(comandi, async (elenco) => {
    const mondo = new Mondo();
    await fc.asyncModelRun(() => ({ model: {}, real: mondo }), elenco);
    // The trouble is over, and each operator comes in turn.
    mondo.bloccata = false;
    await mondo.accendi();
    mondo.anpr.passaTempo();
    for (const operatore of operatori) {
      mondo.operatore = operatore;
      await accertaTutte(mondo);
    }
    verifica(mondo);
    const salvate = [...mondo.inviate].flatMap((id) => mondo.salvate.leggi(id) ?? []);
    expect(salvate.filter(({ stato }) => stato !== 'nota')).toEqual([]);
    conta.inviate += mondo.inviate.size;
    conta.note += salvate.length;
    conta.eseguite += salvate.filter(({ specie }) => specie === 'eseguita').length;
  });
  await fc.assert(proprieta, { numRuns: quante });
  process.stdout.write(`registrations: ${JSON.stringify(conta)}\n`);
  expect(conta.eseguite).toBeGreaterThan(quante / 4);
}, 3_600_000);

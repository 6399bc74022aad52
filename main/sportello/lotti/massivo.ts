import { setTimeout } from 'node:timers/promises';
import type { MassivaSalvata, RigaConclusa, RigaDaFare } from '../../../contract/archivio.ts';
import { ErrorePostazione, erroreDi } from '../../../contract/esito.ts';
import type { ChiaveMassiva } from '../../../contract/operazioni/pdnd/alberi.ts';
import { massivoDi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Lotto, ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import type { Chi } from '../../pdnd/chi.ts';
import type { ClienteMassivi, RigaMassiva, Scarico } from '../../pdnd/massivi.ts';
import type { RifiutoEService } from '../../pdnd/risposta.ts';
import { NonPartita } from '../../rete/non-partita.ts';
import type { Archivio } from '../../store/archivio.ts';
import type { Atto } from '../atto.ts';
import { motivoDellaPratica } from '../eservizi.ts';
import { rifiuto } from '../domande.ts';
import { personeIn } from '../persone.ts';
import type { PortaPdnd } from '../porta-pdnd.ts';
import type { Sportello } from '../sportello.ts';
import { conclusa } from './conclusa.ts';
import { esitiDelFile, giornoDi, type FileMassivo, type RigaDelFile } from './esiti-file.ts';
import { criteriDi } from './righe.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly sportello: Sportello;
  readonly portaPdnd: PortaPdnd;
  /** Milliseconds before ANPR is asked, for the nth time, whether a file is done. */
  readonly ritmo?: (volta: number) => number;
}

/** Rows read from the store at once. */
const pagina = 200;
/** Looks in a row that may fail before the job stops. */
const pazienza = 3;
/** From ten seconds to five minutes: ANPR may take hours, and every look counts against the quota. */
const ritmoUsuale = (volta: number): number => Math.min(10_000 * 2 ** volta, 300_000);

/**
 * A job that gives ANPR a whole file and takes the answers when they are there: the IDs of who is known by codice fiscale
 * first (design 6), then what is asked. A file is given under one number, kept before it leaves; what ANPR has is looked
 * for again after a lock or a crash.
 */
export class Massivo {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Goes on until every row is done, or it is stopped. @throws ErrorePostazione where the job must stop */
  async svolgi({ id, codice, pratica }: Lotto, segnale: AbortSignal): Promise<void> {
    const { archivio, sportello } = this.#parti;
    const atto = await sportello.atto(pratica.id);
    await this.#rifiutaSbagliate(id, codice);
    for (;;) {
      const file = await this.#prossimo(id, codice);
      const gia = await archivio.chiedi('massivaLeggi', { id });
      if (segnale.aborted || !file) return;
      const { massiva, appena } = await this.#data(atto, id, file, gia);
      const trovate = await this.#attendi(atto, id, massiva, file, appena, segnale);
      await archivio.chiedi('massivaConclude', { id, ...esitiDelFile(codice, file, massiva, trovate) });
    }
  }

  /** Takes back the file that ANPR has not begun; where it has, it is left to finish it for nobody. @throws ErrorePostazione where ANPR could not be told */
  async ritira({ id, pratica }: Lotto): Promise<void> {
    const { archivio, sportello, portaPdnd } = this.#parti;
    const massiva = await archivio.chiedi('massivaLeggi', { id });
    const { idOperazioneANPR, servizio, idOperazioneComune: numero } = massiva ?? {};
    if (massiva?.stato !== 'in-coda' || !servizio || !numero || idOperazioneANPR === undefined) return;
    const atto = await sportello.atto(pratica.id);
    await portaPdnd.massivo(
      atto,
      { codice: servizio, specie: 'ritiro', numero, gia: true, criteri: [], soggetti: [] },
      (cliente, chi) => cliente.ritira(servizio, idOperazioneANPR, chi),
      () => [],
    );
    await archivio.chiedi('massivaTogli', { id });
  }

  /** What is no code, or cannot be asked by this service, is refused without asking ANPR. */
  async #rifiutaSbagliate(id: string, codice: ServizioPerLotti): Promise<void> {
    const sbagliate: RigaConclusa[] = [];
    for await (const { n, dato } of this.#daFare(id)) {
      try {
        const { specie } = criteriDi(dato);
        if (specie === 'id-anpr' && codice === 'C030') throw new ErrorePostazione('LOTTO_ID_GIA_NOTO');
      } catch (causa) {
        sbagliate.push(conclusa(n, { specie: 'rifiutata', errore: erroreDi(causa) }));
      }
    }
    await this.#parti.archivio.chiedi('lottoConclude', { id, righe: sbagliate });
  }

  /** The next file of a job; undefined where every row is done. */
  async #prossimo(id: string, codice: ServizioPerLotti): Promise<FileMassivo | undefined> {
    const [perCodice, perId]: [RigaDelFile[], RigaDelFile[]] = [[], []];
    for await (const { n, dato, idANPR } of this.#daFare(id)) {
      const criteri = criteriDi(dato);
      const ottenutoDa = criteri.specie;
      if (criteri.specie === 'id-anpr') perId.push({ n, ottenutoDa, valore: criteri.idANPR });
      else if (idANPR !== undefined) perId.push({ n, ottenutoDa, valore: idANPR });
      else perCodice.push({ n, ottenutoDa, valore: criteri.codiceFiscale });
    }
    if (perCodice.length > 0) return { servizio: 'ID-ANPR', chiave: 'codiceFiscale', righe: perCodice };
    return perId.length > 0 ? { servizio: massivoDi(codice)!, chiave: 'idANPR', righe: perId } : undefined;
  }

  async *#daFare(id: string): AsyncGenerator<RigaDaFare> {
    for (let dopo = 0; ;) {
      const righe = await this.#parti.archivio.chiedi('lottoProssime', { id, quante: pagina, dopo });
      yield* righe;
      if (righe.length < pagina) return;
      dopo = righe.at(-1)!.n;
    }
  }

  /** The file that ANPR has, given now where it had not. @throws ErrorePostazione */
  async #data(
    atto: Atto,
    id: string,
    file: FileMassivo,
    gia: MassivaSalvata | null,
  ): Promise<{ readonly massiva: MassivaSalvata; readonly appena: boolean }> {
    if (gia?.idOperazioneANPR !== undefined) return { massiva: gia, appena: false };
    const { servizio, righe } = file;
    const valori = [...new Set(righe.map(({ valore }) => valore))];
    const nuova: MassivaSalvata = gia ?? {
      servizio,
      stato: 'senza-numero',
      inviata: new Date().toISOString(),
      righe: valori.length,
      idOperazioneComune: this.#parti.portaPdnd.numero(),
    };
    if (!gia) await this.#parti.archivio.chiedi('massivaSalva', { id, massiva: nuova });
    return { massiva: await this.#manda(atto, id, file, valori, nuova, gia !== null), appena: true };
  }

  /**
   * Gives ANPR a file; its number is kept as soon as it is known, whatever comes next.
   *
   * @param gia true where it may have left before, under the same number: then it is never given up
   * @throws ErrorePostazione
   */
  async #manda(
    atto: Atto,
    id: string,
    { servizio, chiave }: FileMassivo,
    valori: readonly string[],
    nuova: MassivaSalvata,
    gia: boolean,
  ): Promise<MassivaSalvata> {
    const { archivio, portaPdnd } = this.#parti;
    const { idOperazioneComune: numero } = nuova;
    const domanda = { chiave, valori, allaData: giornoDi(nuova), motivo: motivoDellaPratica(atto) };
    const soggetti = chiave === 'idANPR' ? valori : [];
    const presa = (idOperazioneANPR: string): MassivaSalvata => ({ ...nuova, stato: 'in-coda', idOperazioneANPR });
    let forsePresa = gia;
    const manda = async (cliente: ClienteMassivi, chi: Chi) => {
      forsePresa = true;
      const risposta = await cliente.inserisci(servizio, numero, domanda, chi);
      forsePresa = gia || risposta.esito === 'presa';
      if (risposta.esito === 'presa') {
        await archivio.chiedi('massivaSalva', { id, massiva: presa(risposta.idOperazioneANPR) });
      }
      return risposta;
    };
    try {
      const passo = { codice: servizio, specie: 'richiesta', numero, gia, criteri: [chiave], soggetti } as const;
      const risposta = await portaPdnd.massivo(atto, passo, manda, () => []);
      if (risposta.esito === 'presa') return presa(risposta.idOperazioneANPR);
      throw giaPresente(risposta) ? new ErrorePostazione('LOTTO_MASSIVA_PRESENTE') : rifiuto(risposta);
    } catch (causa) {
      if (!gia && (!forsePresa || nonPresa(causa))) await archivio.chiedi('massivaTogli', { id });
      throw causa;
    }
  }

  /** Looks until the answers are there. @throws ErrorePostazione; AbortError where it is stopped */
  async #attendi(
    atto: Atto,
    id: string,
    massiva: MassivaSalvata,
    { chiave }: FileMassivo,
    appena: boolean,
    segnale: AbortSignal,
  ): Promise<readonly RigaMassiva[]> {
    const ritmo = this.#parti.ritmo ?? ritmoUsuale;
    let { stato } = massiva;
    for (let volta = 0, fallite = 0; ; volta++) {
      if (appena || volta > 0) await setTimeout(ritmo(volta), undefined, { signal: segnale });
      const scarico = await this.#scarica(atto, massiva, chiave).catch((causa: unknown) => {
        if (++fallite === pazienza || erroreDi(causa).code === 'PDND_QUOTA_ESAURITA') throw causa;
        return undefined;
      });
      if (!scarico) continue;
      fallite = 0;
      if (scarico.esito === 'pronta') return scarico.righe;
      if (scarico.esito === 'ko') {
        // Any other refusal says nothing of the file, which is looked for again.
        if (!scarico.errori.some(({ codice }) => codice === 'EN122')) throw rifiuto(scarico);
        await this.#parti.archivio.chiedi('massivaTogli', { id });
        throw new ErrorePostazione('LOTTO_MASSIVA_ASSENTE');
      }
      if (scarico.stato !== stato) {
        stato = scarico.stato;
        await this.#parti.archivio.chiedi('massivaSalva', { id, massiva: { ...massiva, stato } });
      }
    }
  }

  #scarica(atto: Atto, massiva: MassivaSalvata, chiave: ChiaveMassiva): Promise<Scarico> {
    const { servizio, idOperazioneComune: numero, idOperazioneANPR } = massiva;
    return this.#parti.portaPdnd.massivo<Scarico>(
      atto,
      { codice: servizio, specie: 'scarico', numero, gia: true, criteri: [], soggetti: [] },
      (cliente, chi) => cliente.scarica(servizio, idOperazioneANPR!, chiave, chi),
      (scarico) => (scarico.esito === 'pronta' ? personeDi(scarico.righe, chiave) : []),
    );
  }
}

/** Everybody in an answer, for the log: a yes or no names nobody, and is about who was asked for. */
const personeDi = (righe: readonly RigaMassiva[], chiave: ChiaveMassiva): readonly string[] => [
  ...new Set(
    righe.flatMap(({ valore, soggetti }) => {
      const nominati = personeIn(soggetti);
      return nominati.length === 0 && chiave === 'idANPR' ? [valore] : nominati;
    }),
  ),
];

/** ANPR takes one file at a time of each service; told by its text, since EN148 has many meanings (pdnd-idanpr 3.5). */
const giaPresente = ({ errori }: RifiutoEService): boolean =>
  errori.some(({ codice, testo }) => codice === 'EN148' && /massiva gi(a'|à) presente/i.test(testo));

/** True where ANPR has surely not taken the file: it did not leave, or the gateway refused it. */
const nonPresa = (causa: unknown): boolean => {
  const { code } = erroreDi(causa);
  return causa instanceof NonPartita || (code.startsWith('PDND_') && code !== 'PDND_FERMA');
};

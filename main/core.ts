import type { Gestori } from '../contract/canali.ts';
import { ErrorePostazione, erroreDi, esitoDi } from '../contract/esito.ts';
import type { Stato, StatoCarte, StatoRegistro } from '../contract/stato.ts';
import type { Configurazione } from './configurazione.ts';
import { Diagnosi } from './diagnosi/servizio.ts';
import { gestoriDi, nonPronto } from './gestori.ts';
import type { Host } from './host.ts';
import { scadenzaVicina } from './postazione/scadenza.ts';
import { costruisci, type Parti, type StatoArchivio } from './parti.ts';

/**
 * The application without a window: what the channels answer, and what the window must know at every change. It knows
 * no Electron (design D3). Building goes on after the constructor; the state says how far it is.
 */
export class Core {
  readonly #host: Host;
  readonly #ascoltatori = new Set<(stato: Stato) => void>();
  #parti: Parti | undefined;
  #chiusura: Promise<void> | undefined;
  #sessioneProvata: string | undefined;
  #inDubbio = 0;
  #avvio: Stato['avvio'] = { fase: 'in-corso' };
  #carte: StatoCarte = { fase: 'in-attesa' };
  #registro: StatoRegistro = { fase: 'in-attesa' };
  readonly gestori: Gestori;

  constructor(host: Host, configurazione: Configurazione) {
    this.#host = host;
    const diagnosi = new Diagnosi(host, () => ({
      cartella: configurazione.cartella,
      parti: this.#parti?.daEsaminare,
      causaAvvio: this.#avvio.fase === 'fallito' ? this.#avvio.errore : undefined,
    }));
    this.gestori = gestoriDi({ host, stato: () => this.stato, diagnosi, parti: () => this.#parti ?? nonPronto() });
    costruisci(host, configurazione).then(
      (parti) => this.#pronto(parti),
      (causa: unknown) => this.#fallito(causa),
    );
  }

  get stato(): Stato {
    const parti = this.#parti;
    return {
      ambiente: {
        nome: parti?.ambiente.nome ?? 'prova',
        carteDimostrative: parti?.pinDimostrativi?.carte ?? {},
        sostituto: this.#host.sostituto,
      },
      avvio: this.#avvio,
      comune: parti ? comuneDi(parti) : null,
      postazione: parti?.ambiente.idPostazione ?? null,
      carte: this.#carte,
      carteEsaminate: parti?.esameCarte.esaminate ?? [],
      sessione: parti?.sessione.stato ?? { fase: 'fuori' },
      anpr: parti?.statoAnpr.stato ?? { stato: 'ignoto' },
      registro: this.#statoRegistro(),
      certificati: parti ? certificatiDi(parti) : { mancanti: [], scadenze: [] },
      registrazioniInDubbio: this.#inDubbio,
    };
  }

  /** The log grows between checks: how long it is now, and how much of it was read again. */
  #statoRegistro(): StatoRegistro {
    const registro = this.#registro;
    if (registro.fase !== 'pronto' || !this.#parti) return registro;
    return { ...registro, dimensione: this.#parti.traccia.testa.dimensione };
  }

  /** Called with the new state at every change. */
  alloStato(ascolta: (stato: Stato) => void): void {
    this.#ascoltatori.add(ascolta);
  }

  /** Logs out and closes everything, once however often it is asked. */
  chiudi(): Promise<void> {
    this.#chiusura ??= this.#parti?.chiudi() ?? Promise.resolve();
    return this.#chiusura;
  }

  #pronto(parti: Parti): void {
    this.#parti = parti;
    this.#avvio = { fase: 'pronto' };
    const carte = () => this.#conCarte(statoCarte(parti));
    parti.carte.onLettori(carte);
    parti.carte.onCaduta(carte);
    parti.carte.onRitorno(carte);
    parti.archivio.allaCaduta((caduta) => this.#conRegistro({ fase: 'guasto', errore: caduta.errore }));
    parti.archivio.alRitorno((stato) => void this.#registroTornato(parti, stato));
    parti.custodia.alCambio(() => this.#annuncia());
    parti.pinCarta.alCambio(() => this.#annuncia());
    parti.statoAnpr.alCambio(() => this.#annuncia());
    parti.esameCarte.alCambio(() => this.#annuncia());
    parti.esameCarte.segui();
    parti.sessione.alCambio(() => this.#cambiaSessione(parti));
    parti.registrazioni.alCambio(() => void this.#contaInDubbio(parti));
    void this.#contaInDubbio(parti);
    this.#carte = statoCarte(parti);
    this.#annuncia();
    void this.#verificaRegistro(parti, parti.statoArchivio);
  }

  #fallito(causa: unknown): void {
    this.#avvio = { fase: 'fallito', errore: erroreDi(causa) };
    this.#annuncia();
  }

  /** At log-in ANPR is probed once, so that the top bar tells the truth before the first citizen. */
  #cambiaSessione(parti: Parti): void {
    this.#annuncia();
    if (parti.sessione.stato.fase !== 'aperta') return;
    const { id } = parti.sessione.aperta();
    // The session also tells of each sign of the officer: a slow probe must not be started again by them.
    if (id === this.#sessioneProvata || parti.statoAnpr.stato.stato !== 'ignoto') return;
    this.#sessioneProvata = id;
    parti.sportello.provaCollegamento().catch((causa: unknown) => {
      if (!(causa instanceof ErrorePostazione)) throw causa;
      // The bar shows it already (StatoAnpr) and its access is closed in the log.
      this.#annuncia();
    });
  }

  /** A store that is down is told of by itself; the count is made again at the next change. */
  async #contaInDubbio({ registrazioni }: Parti): Promise<void> {
    const contate = await esitoDi(() => registrazioni.inDubbio());
    if (!contate.ok || contate.value === this.#inDubbio) return;
    this.#inDubbio = contate.value;
    this.#annuncia();
  }

  /** What the log lost while its process was down is put in it first. */
  async #registroTornato(parti: Parti, stato: StatoArchivio): Promise<void> {
    try {
      if (stato.perduta) await parti.traccia.alterato(stato.perduta, stato.testa);
      await this.#verificaRegistro(parti, stato);
    } catch (causa) {
      this.#conRegistro({ fase: 'guasto', errore: erroreDi(causa) });
    }
  }

  /** Reads the whole log again: a changed byte, or a lost record, is found at start, not at the inspection. */
  async #verificaRegistro(parti: Parti, { testa: trovata, perduta }: StatoArchivio): Promise<void> {
    try {
      const { testa, alterati } = await parti.traccia.verifica();
      const { dimensione } = testa;
      const persi = perduta ? indici(trovata.dimensione, perduta.dimensione) : [];
      if (perduta || alterati.length > 0) {
        this.#conRegistro({ fase: 'alterato', dimensione, alterati: [...alterati, ...persi] });
      } else this.#conRegistro({ fase: 'pronto', dimensione, verificati: dimensione });
    } catch (causa) {
      this.#conRegistro({ fase: 'guasto', errore: erroreDi(causa) });
    }
  }

  #conCarte(carte: StatoCarte): void {
    this.#carte = carte;
    this.#annuncia();
  }

  #conRegistro(registro: StatoRegistro): void {
    this.#registro = registro;
    this.#annuncia();
  }

  #annuncia(): void {
    for (const ascolta of this.#ascoltatori) ascolta(this.stato);
  }
}

/** The indexes of the records that are missing, the first hundred. */
const indici = (da: number, a: number): readonly number[] =>
  Array.from({ length: Math.min(100, Math.max(0, a - da)) }, (_, i) => da + i);

/** A driver that is down says nothing of readers and cards; one that is being loaded, nothing yet. */
const statoCarte = ({ carte: { errore, inAvvio, lettori } }: Parti): StatoCarte => {
  if (inAvvio) return { fase: 'in-attesa' };
  return errore ? { fase: 'guasto', errore } : { fase: 'pronto', lettori };
};

const comuneDi = ({ ambiente }: Parti): Stato['comune'] => {
  const { istat, nome, provincia } = ambiente.comune;
  return { istat, nome, provincia };
};

const certificatiDi = ({ custodia, sessione }: Parti): Stato['certificati'] => {
  const carta = sessione.certificatoCarta && scadenzaVicina('carta', sessione.certificatoCarta);
  const scadenze = [...custodia.scadenze, ...(carta ? [carta] : [])].sort((a, b) => a.giorni - b.giorni);
  return { mancanti: custodia.mancanti, scadenze };
};

import type { LivelloSalvato } from '../../contract/archivio.ts';
import {
  codiciControllo,
  codiciDi,
  livelloPredefinito,
  rilieviDi,
  type CodiceControllo,
  type ControlloInElenco,
  type Esaminata,
  type LivelloControllo,
} from '../../contract/controlli/index.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Pratica } from '../../contract/pratica.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import { soloAls } from '../session/ruolo.ts';
import type { Archivio } from '../store/archivio.ts';
import { giornoItaliano } from '../tempo.ts';
import type { Traccia } from '../traccia/traccia.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly traccia: Traccia;
  readonly idPostazione: string;
}

/** A level that the office wants from now on. */
export interface CambioLivello {
  readonly codice: CodiceControllo;
  readonly livello: LivelloControllo;
}

/** The office's checks on registrations: which level each has, and whether a registration may go. */
export class Controlli {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Every check with the level that holds now. */
  async elenco(): Promise<readonly ControlloInElenco[]> {
    const impostati = await this.#impostati();
    return codiciControllo.map((codice) => comeInElenco(codice, impostati.get(codice)));
  }

  /**
   * Sets levels, for the ALS alone; what changes is in the log before it holds.
   *
   * @throws ErrorePostazione FINALITA_NON_AMMESSA
   */
  async imposta(sessione: SessioneAperta, cambi: readonly CambioLivello[]): Promise<readonly ControlloInElenco[]> {
    const { codiceFiscale: operatore, ruolo } = sessione.operatore;
    soloAls(sessione.operatore, 'checks on registrations');
    const prima = new Map((await this.elenco()).map(({ codice, livello }) => [codice, livello]));
    const voluti = new Map(cambi.map(({ codice, livello }) => [codice, livello]));
    const nuovi = [...voluti].filter(([codice, livello]) => prima.get(codice) !== livello);
    for (const [controllo, livello] of nuovi) {
      await this.#parti.traccia.scrivi({
        tipo: 'controllo',
        controllo,
        prima: prima.get(controllo) ?? livelloPredefinito(controllo),
        livello,
        sessione: sessione.id,
        operatore,
        ruolo,
        postazione: this.#parti.idPostazione,
      });
    }
    const quando = new Date().toISOString();
    const livelli = nuovi.map(([codice, livello]) => ({ codice, livello, operatore, quando }));
    await this.#parti.archivio.chiedi('controlliImposta', { livelli });
    return this.elenco();
  }

  /**
   * Runs the checks on a registration about to be sent: the window has run them too, but it is not to be believed.
   *
   * @returns the warnings there are, all of them confirmed
   * @throws ErrorePostazione CONTROLLO_BLOCCA, or CONTROLLO_DA_CONFERMARE, with which checks
   */
  async esamina(
    pratica: Pratica,
    daInviare: Pick<Esaminata, 'operazione' | 'campi' | 'decorrenza'>,
    confermati: readonly CodiceControllo[],
  ): Promise<readonly CodiceControllo[]> {
    const livelli = Object.fromEntries(
      [...(await this.#impostati())].map(([codice, { livello }]) => [codice, livello]),
    );
    const { operazione, campi, decorrenza } = daInviare;
    const conProtocollo = pratica.protocollo !== undefined;
    const rilievi = rilieviDi({ operazione, campi, decorrenza, oggi: giornoItaliano(), conProtocollo }, livelli);
    const bloccano = codiciDi(rilievi.filter(({ livello }) => livello === 'blocca'));
    if (bloccano.length > 0) throw rifiuto('CONTROLLO_BLOCCA', bloccano);
    const avvisano = codiciDi(rilievi);
    const daConfermare = avvisano.filter((codice) => !confermati.includes(codice));
    if (daConfermare.length > 0) throw rifiuto('CONTROLLO_DA_CONFERMARE', daConfermare);
    return avvisano;
  }

  async #impostati(): Promise<ReadonlyMap<CodiceControllo, LivelloSalvato>> {
    const salvati = await this.#parti.archivio.chiedi('controlliElenco', {});
    return new Map(salvati.map((uno) => [uno.codice, uno]));
  }
}

const rifiuto = (codice: 'CONTROLLO_BLOCCA' | 'CONTROLLO_DA_CONFERMARE', controlli: readonly CodiceControllo[]) =>
  new ErrorePostazione(codice, controlli.join(', '), undefined, { controlli });

const comeInElenco = (codice: CodiceControllo, salvato: LivelloSalvato | undefined): ControlloInElenco => {
  const predefinito = livelloPredefinito(codice);
  if (!salvato) return { codice, livello: predefinito, predefinito };
  const { livello, operatore, quando } = salvato;
  return { codice, livello, predefinito, impostato: { operatore, quando } };
};

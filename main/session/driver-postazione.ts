import type { SceltaDriver, StatoDriver } from '../../contract/driver.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Driver } from '../carta/driver.ts';
import type { Traccia } from '../traccia/traccia.ts';
import { soloAlp } from './ruolo.ts';
import type { Sessione } from './sessione.ts';

interface Parti {
  readonly driver: Driver;
  readonly sessione: Sessione;
  readonly traccia: Traccia;
  readonly idPostazione: string;
  /** Keeps the choice for the next starts. @throws ErrorePostazione */
  readonly ricorda: (scelta: SceltaDriver) => Promise<void>;
}

/**
 * Who chooses the driver of the cards: the ALP, who answers for readers too (anpr-protocol 7) or, since without a driver
 * nobody gets in, anybody while no card can be read. Each choice is in the log before it holds.
 */
export class DriverDellaPostazione {
  readonly #parti: Parti;
  #inCorso = false;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  async stato(): Promise<StatoDriver> {
    return { ...(await this.#parti.driver.stato()), puo: this.#puo };
  }

  /**
   * Tries what is wanted, then locks the session and takes it: the cards are read anew.
   *
   * @throws ErrorePostazione SOLO_ALP, MODULO_*: nothing has changed
   */
  async scegli(scelta: SceltaDriver): Promise<StatoDriver> {
    this.#autorizza();
    if (this.#inCorso) throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'another driver is being tried');
    this.#inCorso = true;
    try {
      const { driver, sessione, ricorda } = this.#parti;
      await driver.verifica(scelta);
      await this.#annota(scelta);
      await ricorda(scelta);
      sessione.blocca('driver-cambiato');
      await driver.usa(scelta);
      return await this.stato();
    } finally {
      this.#inCorso = false;
    }
  }

  get #puo(): boolean {
    const { sessione, driver } = this.#parti;
    const operatore = sessione.seAperta()?.operatore;
    if (driver.motivo === 'variabile') return false;
    return operatore ? operatore.ruolo === 'alp' : sessione.stato.fase === 'fuori' && !this.#carteLette;
  }

  #autorizza(): void {
    const { sessione, driver } = this.#parti;
    if (driver.motivo === 'variabile')
      throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'the module is named outside');
    if (sessione.stato.fase === 'fuori' && !this.#carteLette) return;
    if (sessione.stato.fase === 'fuori') throw new ErrorePostazione('SOLO_ALP', 'a card can be read: log in first');
    soloAlp(sessione.aperta().operatore);
  }

  get #carteLette(): boolean {
    return this.#parti.driver.carte.lettori.some(({ carta }) => carta?.inizializzata);
  }

  async #annota(scelta: SceltaDriver): Promise<void> {
    const { traccia, idPostazione, driver, sessione } = this.#parti;
    const aperta = sessione.seAperta();
    await traccia.scrivi({
      tipo: 'driver',
      prima: driver.modulo.modulo,
      scelto: scelta.specie === 'a-mano' ? scelta.percorso : scelta.specie,
      postazione: idPostazione,
      ...(aperta
        ? { sessione: aperta.id, operatore: aperta.operatore.codiceFiscale, ruolo: aperta.operatore.ruolo }
        : {}),
    });
  }
}

import { arch, release, type } from 'node:os';
import type { EsitoDiagnosi, QualeTesto, RimedioDiagnosi } from '../../contract/diagnosi.ts';
import { ErrorePostazione, mai, valoreDi } from '../../contract/esito.ts';
import { type Macchina, relazioneDiagnosi, segnalazioneDiagnosi } from '../../contract/messaggi/relazione-diagnosi.ts';
import type { Host } from '../host.ts';
import type { Contesto } from './contesto.ts';
import { eseguiDiagnosi } from './diagnosi.ts';

/** What the window asks of the diagnosis: the checks, their report, and to mend what can be mended. */
export class Diagnosi {
  readonly #host: Host;
  readonly #contesto: () => Contesto;
  #ultima: EsitoDiagnosi['testi'] | undefined;

  /** @param contesto the core as it stands now, or why there is none */
  constructor(host: Host, contesto: () => Contesto) {
    this.#host = host;
    this.#contesto = contesto;
  }

  async esegui(): Promise<EsitoDiagnosi> {
    const contesto = this.#contesto();
    const controlli = await eseguiDiagnosi(contesto);
    const ora = new Date().toLocaleString('it-IT', { timeZone: 'Europe/Rome' });
    const macchina = macchinaDi(contesto);
    const testi = {
      assistenza: relazioneDiagnosi(controlli, macchina, ora),
      segnalazione: segnalazioneDiagnosi(controlli, macchina, ora),
    };
    this.#ultima = testi;
    return { controlli, testi };
  }

  /** Puts on the clipboard a text of the last run: nothing else, since nobody may be logged in. */
  async copia(quale: QualeTesto): Promise<void> {
    if (!this.#ultima) throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'no diagnosis yet');
    await this.#host.copia(this.#ultima[quale]);
  }

  /** @throws ErrorePostazione where it cannot be mended this way */
  async rimedia(rimedio: RimedioDiagnosi): Promise<void> {
    const { parti } = this.#contesto();
    if (!parti) throw new ErrorePostazione('AMBIENTE_NON_PRONTO');
    switch (rimedio) {
      case 'riavvia-driver':
        return void valoreDi(await parti.carte.avvia());
      case 'aggiorna-tabelle':
        return parti.aggiornaTabelle();
      default:
        return mai(rimedio);
    }
  }
}

const macchinaDi = ({ parti }: Contesto): Macchina => {
  const { node, electron } = process.versions;
  const { ambiente, modulo } = parti ?? {};
  return {
    sistema: `${type()} ${release()} ${arch()}`,
    motore: electron ? `Electron ${electron}` : `Node ${node}`,
    ambiente: ambiente?.nome ?? '-',
    comune: ambiente ? `${ambiente.comune.nome} (${ambiente.comune.istat})` : '-',
    postazione: ambiente?.idPostazione ?? '-',
    driver: modulo?.modulo ?? '-',
  };
};

import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import type { RichiestaPronta } from '../../main/anpr/cliente.ts';
import { NonPartita } from '../../main/rete/non-partita.ts';
import type { RispostaAnpr } from '../../main/anpr/risposta.ts';

/** How one request fares: `tarda` is under way for long, `vaga` reaches ANPR much later, if ever. */
export const sorti = ['bene', 'rifiutata', 'risposta-persa', 'mai-arrivata', 'non-partita', 'tarda', 'vaga'] as const;
export type Sorte = (typeof sorti)[number];

const istat = '036030';
const originale = Buffer.alloc(0);

interface Fatta {
  readonly corpo: string;
  readonly numero: string;
  readonly rifiutata: boolean;
}

const ko = (codice: string, testo = '', idOperazioneANPR = '0'): RispostaAnpr => ({
  esito: 'ko',
  errori: [{ codice, gravita: 'errore', testo }],
  idOperazioneANPR,
  originale,
});

/**
 * ANPR as far as numbers go (anpr-protocol 0.6): the same number is the same request, answered as the first time; a lower
 * one that was never used is refused. It counts what it does, and refuses nothing else.
 */
export class AnprModello {
  readonly #fatte = new Map<string, Fatta>();
  readonly #inCorso = new Map<string, { corpo: string; rifiutata: boolean }>();
  readonly #vaganti: { readonly pronta: RichiestaPronta; readonly operatore: string }[] = [];
  readonly arrivate: { readonly id: string; readonly corpo: string; readonly operatore: string }[] = [];
  /** How the next requests fare; well where there is none. */
  sorti: Sorte[] = [];
  #massimo = 0n;
  #numero = 9_000_000_000;

  /** How often the registration of that number was done. */
  eseguita(id: string): number {
    const fatta = this.#fatte.get(id);
    return fatta && !fatta.rifiutata ? 1 : 0;
  }

  /** True where the registration of that number may still be done without being sent again. */
  puoAncora(id: string): boolean {
    return this.#inCorso.has(id);
  }

  prepara(operazione: Operazione, campi: Campi, idOperazioneComune: string): RichiestaPronta {
    return this.ripresa(operazione, idOperazioneComune, new Date().toISOString(), JSON.stringify(campi));
  }

  ripresa(
    operazione: Operazione,
    idOperazioneComune: string,
    dataOraRichiesta: string,
    corpo: string,
  ): RichiestaPronta {
    const eco = { idOperazioneComune, operazioneRichiesta: operazione.codice, dataOraRichiesta, codMittente: istat };
    return { operazione, eco, corpo };
  }

  invia(pronta: RichiestaPronta, operatore: string): Promise<RispostaAnpr> {
    const sorte = this.sorti.shift() ?? 'bene';
    switch (sorte) {
      case 'non-partita':
        return Promise.reject(new NonPartita('ANPR_NON_RAGGIUNGIBILE'));
      case 'mai-arrivata':
        return Promise.reject(new ErrorePostazione('ANPR_TEMPO_SCADUTO'));
      case 'vaga':
        this.#vaganti.push({ pronta, operatore });
        return Promise.reject(new ErrorePostazione('ANPR_TEMPO_SCADUTO'));
      case 'risposta-persa':
        this.#arriva(pronta, operatore, false, false);
        return Promise.reject(new ErrorePostazione('ANPR_RISPOSTA_PERSA'));
      case 'tarda':
        this.#arriva(pronta, operatore, false, true);
        return Promise.reject(new ErrorePostazione('ANPR_TEMPO_SCADUTO'));
      case 'bene':
      case 'rifiutata':
        return Promise.resolve(this.#arriva(pronta, operatore, sorte === 'rifiutata', false));
    }
  }

  /** What was slow ends; what was lost on its way arrives. */
  passaTempo(): void {
    for (const [id, { corpo, rifiutata }] of this.#inCorso) this.#concludi(id, corpo, rifiutata);
    this.#inCorso.clear();
    for (const { pronta, operatore } of this.#vaganti.splice(0)) this.#arriva(pronta, operatore, false, false);
  }

  #arriva(pronta: RichiestaPronta, operatore: string, rifiuta: boolean, tarda: boolean): RispostaAnpr {
    const { operazione, eco, corpo } = pronta;
    const id = eco.idOperazioneComune;
    this.arrivate.push({ id, corpo, operatore });
    const fatta = this.#fatte.get(id);
    if (fatta) return fatta.corpo === corpo ? this.#risposta(fatta) : ko('EN079');
    if (this.#inCorso.has(id)) return ko('XXXX', "Un'operazione con lo stesso identificativo e' ancora in corso");
    if (BigInt(id) <= this.#massimo)
      return ko('XXXX', "Identificativo operazione comune inferiore all'ultimo utilizzato");
    this.#massimo = BigInt(id);
    if (operazione.codice === '3007' || operazione.codice === '3003') return this.#cerca(operazione.codice, corpo);
    if (tarda) {
      this.#inCorso.set(id, { corpo, rifiutata: rifiuta });
      return ko('');
    }
    return this.#risposta(this.#concludi(id, corpo, rifiuta));
  }

  #concludi(id: string, corpo: string, rifiutata: boolean): Fatta {
    const fatta = { corpo, rifiutata, numero: String(this.#numero++) };
    this.#fatte.set(id, fatta);
    return fatta;
  }

  #risposta({ rifiutata, numero }: Fatta): RispostaAnpr {
    if (rifiutata) return ko('EN131', "Esistono piu' soggetti", numero);
    return { esito: 'ok', valore: { testataRisposta: {} }, idOperazioneANPR: numero, ignoti: [], originale };
  }

  #cerca(codice: '3003' | '3007', corpo: string): RispostaAnpr {
    const { ricercaSingolaRichiesta } = JSON.parse(corpo) as {
      ricercaSingolaRichiesta: { idOperazioneComune: string };
    };
    const id = ricercaSingolaRichiesta.idOperazioneComune;
    const fatta = this.#fatte.get(id);
    if (!fatta) return this.#inCorso.has(id) ? ko('EN109') : ko('EN122');
    const stato = { statoLavorazione: fatta.rifiutata ? '3' : '2', tipoOperazione: '1001' };
    const valore: Campi =
      codice === '3007'
        ? { listaOperazioniAnpr: { operazioneANPR: [{ ...stato, idOperazioneANPR: fatta.numero }] } }
        : { elencoRisposte: [stato] };
    return { esito: 'ok', valore, idOperazioneANPR: String(this.#numero++), ignoti: [], originale };
  }
}

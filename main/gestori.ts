import type { Gestori } from '../contract/canali.ts';
import { ErrorePostazione, esitoDi } from '../contract/esito.ts';
import type { Stato } from '../contract/stato.ts';
import { finalitaPer, finalitaUsuale } from './finalita/finalita.ts';
import type { Host } from './host.ts';
import type { Parti } from './parti.ts';

/** What the handlers need of the core; `parti` throws AMBIENTE_NON_PRONTO until it is built. */
export interface Nucleo {
  readonly host: Host;
  readonly stato: () => Stato;
  readonly parti: () => Parti;
}

/** What main answers on each channel; requests are already checked against their schemas. */
export function gestoriDi({ host, stato, parti }: Nucleo): Gestori {
  const inCorso = new Map<string, AbortController>();

  /** Runs a cancellable call under the name that the window gave it. */
  const annullabile = async <T>(richiesta: string, lavoro: (segnale: AbortSignal) => Promise<T>): Promise<T> => {
    const controllo = new AbortController();
    inCorso.set(richiesta, controllo);
    try {
      return await lavoro(controllo.signal);
    } finally {
      inCorso.delete(richiesta);
    }
  };

  const operatore = () => parti().sessione.aperta().operatore;

  return {
    'stato:leggi': () => esitoDi(stato),
    'sessione:accedi': ({ lettore, seriale, pin }) =>
      conPin(pin, () => parti().sessione.accedi({ lettore, seriale }, pin)),
    'sessione:sblocca': ({ pin }) => conPin(pin, () => parti().sessione.sblocca(pin)),
    'sessione:blocca': () => esitoDi(() => nulla(parti().sessione.blocca('richiesta'))),
    'sessione:esci': () => esitoDi(async () => nulla(await parti().sessione.esci())),
    'sessione:attivita': () => esitoDi(() => nulla(parti().sessione.attivita())),
    'finalita:elenco': () =>
      esitoDi(() =>
        finalitaPer(operatore().ruolo).map(({ codice }) => ({ codice, usuale: codice === finalitaUsuale })),
      ),
    'pratica:apri': ({ finalita = finalitaUsuale, protocollo }) =>
      esitoDi(() => parti().pratiche.apri(operatore(), finalita, protocollo)),
    'pratica:protocollo': ({ id, protocollo }) =>
      esitoDi(() => parti().pratiche.protocolla(operatore(), id, protocollo)),
    'pratica:recenti': () => esitoDi(() => parti().pratiche.recenti(operatore())),
    'sportello:cerca': ({ richiesta, pratica, criteri }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().consultazione.cerca(pratica, criteri, segnale))),
    'sportello:scheda': ({ richiesta, pratica, idANPR }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().consultazione.scheda(pratica, idANPR, segnale))),
    'sportello:famiglia': ({ richiesta, pratica, idANPR }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().consultazione.famiglia(pratica, idANPR, segnale))),
    'sportello:annulla': ({ richiesta }) => esitoDi(() => nulla(inCorso.get(richiesta)?.abort())),
    'traccia:ultimi': ({ quanti }) =>
      esitoDi(async () => {
        operatore();
        const { traccia } = parti();
        return { testa: traccia.testa, record: await traccia.ultimi(quanti) };
      }),
    'traccia:verifica': () => esitoDi(() => parti().traccia.verifica()),
    'diagnosi:esegui': () => esitoDi(() => parti().diagnosi.esegui()),
    'appunti:copia': ({ testo }) =>
      esitoDi(async () => {
        operatore();
        return nulla(await host.copia(testo));
      }),
  };
}

const nulla = (_fatto: unknown): null => null;

/** The PIN's bytes are zeroed whatever happens; a null PIN is typed on the reader. */
const conPin = (pin: Uint8Array | null, lavoro: () => Promise<void>) =>
  esitoDi(async () => {
    try {
      return nulla(await lavoro());
    } finally {
      pin?.fill(0);
    }
  });

export const nonPronto = (): never => {
  throw new ErrorePostazione('AMBIENTE_NON_PRONTO');
};

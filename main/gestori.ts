import type { Gestori } from '../contract/canali.ts';
import { ErrorePostazione, esitoDi, nulla } from '../contract/esito.ts';
import type { Operatore, Stato } from '../contract/stato.ts';
import { autorizza, finalitaPer, finalitaUsuale } from './finalita/finalita.ts';
import { gestoriAnsc } from './gestori-ansc.ts';
import { gestoriCustodia } from './gestori-custodia.ts';
import { gestoriCarta } from './gestori-carta.ts';
import { gestoriDriver } from './gestori-driver.ts';
import { gestoriPratiche } from './gestori-pratiche.ts';
import { gestoriRegistrazioni } from './gestori-registrazioni.ts';
import type { Diagnosi } from './diagnosi/servizio.ts';
import type { Host } from './host.ts';
import { comeRinuncia } from './rinuncia.ts';
import type { Parti } from './parti.ts';
import { conSegreti } from './segreti.ts';
import { operazioniDelGiorno } from './traccia/oggi.ts';

/** What the handlers need of the core; `parti` throws AMBIENTE_NON_PRONTO until it is built. */
export interface Nucleo {
  readonly host: Host;
  readonly stato: () => Stato;
  readonly diagnosi: Diagnosi;
  readonly parti: () => Parti;
}

/** What main answers on each channel; requests are already checked against their schemas. */
export function gestoriDi({ host, stato, diagnosi, parti }: Nucleo): Gestori {
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

  const operatore = (): Operatore => parti().sessione.aperta().operatore;

  /** Of a session that is open, and of nobody else. */
  const perChiLavora = <T>(lavoro: (parti: Parti) => Promise<T> | T) =>
    esitoDi(() => {
      operatore();
      return lavoro(parti());
    });

  return {
    ...gestoriPratiche(parti),
    ...gestoriRegistrazioni(parti),
    ...gestoriAnsc(parti),
    ...gestoriCustodia(parti),
    ...gestoriCarta(parti),
    ...gestoriDriver(parti),
    'stato:leggi': () => esitoDi(stato),
    'sessione:accedi': ({ lettore, seriale, pin }) =>
      conSegreti([pin], async () => nulla(await parti().sessione.accedi({ lettore, seriale }, pin))),
    'sessione:sblocca': ({ pin }) => conSegreti([pin], async () => nulla(await parti().sessione.sblocca(pin))),
    'sessione:blocca': () => esitoDi(() => nulla(parti().sessione.blocca('richiesta'))),
    'sessione:esci': () => esitoDi(async () => nulla(await parti().sessione.esci())),
    'sessione:attivita': () => esitoDi(() => nulla(parti().sessione.attivita())),
    'finalita:elenco': () =>
      esitoDi(() =>
        finalitaPer(operatore().ruolo).map(({ codice, sezioni, eServizi }) => ({
          codice,
          usuale: codice === finalitaUsuale,
          consulta: sezioni.length > 0,
          eServizi: eServizi.length > 0,
        })),
      ),
    'sportello:cerca': ({ richiesta, pratica, criteri, allaData }) =>
      esitoDi(() =>
        annullabile(richiesta, (segnale) => parti().consultazione.cerca(pratica, criteri, { allaData, segnale })),
      ),
    'sportello:scheda': ({ richiesta, pratica, idANPR, allaData }) =>
      esitoDi(() =>
        annullabile(richiesta, (segnale) => parti().consultazione.scheda(pratica, idANPR, { allaData, segnale })),
      ),
    'sportello:famiglia': ({ richiesta, pratica, idANPR, allaData }) =>
      esitoDi(() =>
        annullabile(richiesta, (segnale) => parti().consultazione.famiglia(pratica, idANPR, { allaData, segnale })),
      ),
    'sportello:storia': ({ richiesta, pratica, idANPR }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().storie.di(pratica, idANPR, segnale))),
    'sportello:servizio': ({ richiesta, pratica, operazione, campi }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().servizi.chiedi(pratica, operazione, campi, segnale))),
    'sportello:originale': ({ pratica, idOperazioneANPR }) =>
      esitoDi(async () => {
        const { sportello, originali } = parti();
        const atto = await sportello.atto(pratica);
        const originale = await originali.leggi(pratica, idOperazioneANPR);
        const per = { pratica: atto.pratica.numero, finalita: atto.finalita.codice };
        await sportello.rivedi(per, 'risposta-originale', [], idOperazioneANPR);
        return originale;
      }),
    'sportello:visura': (daStampare) => esitoDi(() => parti().stampe.visura(daStampare).catch(comeRinuncia)),
    'pdnd:offerti': ({ finalita }) =>
      perChiLavora(({ eServizi }) => eServizi.offerti(autorizza(finalita, operatore().ruolo))),
    'pdnd:chiedi': ({ richiesta, pratica, ...domanda }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().eServizi.chiedi(pratica, domanda, segnale))),
    'pdnd:stampa': (daStampare) => esitoDi(() => parti().stampe.esito(daStampare).catch(comeRinuncia)),
    'adesione:leggi': () => perChiLavora(({ adesione }) => adesione.leggi()),
    'adesione:prova': ({ codice }) => perChiLavora(({ adesione }) => adesione.prova(codice)),
    'adesione:genera': () => perChiLavora(({ adesione }) => adesione.genera()),
    'adesione:attiva': ({ kid }) => perChiLavora(({ adesione }) => adesione.attiva(kid)),
    'lotto:crea': ({ pratica, codice, modo, testo }) =>
      perChiLavora(({ lotti }) => lotti.crea(pratica, codice, modo, testo)),
    'lotto:elenco': () => perChiLavora(({ lotti }) => lotti.elenco()),
    'lotto:avvia': ({ id }) => perChiLavora(({ lotti }) => lotti.avvia(id)),
    'lotto:ferma': ({ id }) => perChiLavora(({ lotti }) => lotti.ferma(id)),
    'lotto:esiti': ({ id, dopo, quanti, soloRifiutate }) =>
      perChiLavora(({ lotti }) => lotti.esiti(id, dopo, quanti, soloRifiutate)),
    'lotto:salva': ({ id }) => perChiLavora(({ esitiLotti }) => esitiLotti.salva(id)),
    'lotto:elimina': ({ id }) => perChiLavora(({ lotti }) => lotti.elimina(id)),
    'sportello:annulla': ({ richiesta }) => esitoDi(() => nulla(inCorso.get(richiesta)?.abort())),
    'revoca:tolleranza': () => perChiLavora(({ tolleranza }) => tolleranza.leggi()),
    'revoca:concedi': ({ ore }) =>
      perChiLavora(({ tolleranza, sessione }) => tolleranza.concedi(sessione.aperta(), ore)),
    'tabelle:elenco': () => perChiLavora(({ tabelle }) => tabelle.elenco()),
    'tabelle:voci': ({ tabella }) => perChiLavora(({ tabelle }) => tabelle.voci(tabella)),
    'tabelle:aggiorna': ({ richiesta }) =>
      esitoDi(() => annullabile(richiesta, (segnale) => parti().tabelle.aggiorna(segnale))),
    'luoghi:comuni': ({ testo, allaData }) => perChiLavora(({ luoghi }) => luoghi.comuni(testo, allaData)),
    'luoghi:stati': ({ testo, allaData }) => perChiLavora(({ luoghi }) => luoghi.stati(testo, allaData)),
    'luoghi:catastale': ({ codice }) => perChiLavora(({ luoghi }) => luoghi.catastale(codice)),
    'traccia:oggi': () => perChiLavora(({ traccia }) => operazioniDelGiorno(traccia, operatore().codiceFiscale)),
    'traccia:ultimi': ({ quanti }) =>
      perChiLavora(async ({ traccia }) => ({ testa: traccia.testa, record: await traccia.ultimi(quanti) })),
    'traccia:verifica': () => esitoDi(() => parti().traccia.verifica()),
    'diagnosi:esegui': () => esitoDi(() => diagnosi.esegui()),
    'diagnosi:copia': ({ quale }) => esitoDi(async () => nulla(await diagnosi.copia(quale))),
    'diagnosi:rimedia': ({ rimedio }) => esitoDi(async () => nulla(await diagnosi.rimedia(rimedio))),
    'appunti:copia': ({ testo }) => perChiLavora(async () => nulla(await host.copia(testo))),
  };
}

export const nonPronto = (): never => {
  throw new ErrorePostazione('AMBIENTE_NON_PRONTO');
};

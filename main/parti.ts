import { join } from 'node:path';
import type { RichiesteArchivio } from '../contract/archivio.ts';
import type { DatiSandbox } from '../contract/sandbox.ts';
import { ClienteAnpr } from './anpr/cliente.ts';
import { IdOperazione } from './anpr/id-operazione.ts';
import { StatoAnpr } from './anpr/stato-anpr.ts';
import { TokenHost } from './carta/token-host.ts';
import type { Configurazione } from './configurazione.ts';
import { Diagnosi } from './diagnosi/diagnosi.ts';
import { Revoca } from './firma/revoca.ts';
import type { Host } from './host.ts';
import type { Ambiente } from './postazione/ambiente.ts';
import { avviaSandbox, leggiAmbienteProva } from './postazione/ambiente-prova.ts';
import { fabbricaMittente } from './postazione/mittente.ts';
import { Pratiche } from './pratiche/pratiche.ts';
import { AccessoConCarta } from './session/accesso.ts';
import { Attendibilita } from './session/attendibilita.ts';
import { Sessione } from './session/sessione.ts';
import { Consultazione } from './sportello/consultazione.ts';
import { Sportello } from './sportello/sportello.ts';
import { Archivio } from './store/archivio.ts';
import { leggiChiavi } from './store/chiavi.ts';
import { Traccia } from './traccia/traccia.ts';

export type StatoArchivio = RichiesteArchivio['apri']['risposta'];

/** The parts of the core, built and joined. */
export interface Parti {
  readonly ambiente: Ambiente;
  readonly sandbox: DatiSandbox;
  readonly archivio: Archivio;
  /** How the log was found when it was opened. */
  readonly statoArchivio: StatoArchivio;
  readonly traccia: Traccia;
  readonly carte: TokenHost;
  readonly sessione: Sessione;
  readonly pratiche: Pratiche;
  readonly statoAnpr: StatoAnpr;
  readonly sportello: Sportello;
  readonly consultazione: Consultazione;
  readonly diagnosi: Diagnosi;
  chiudi(): Promise<void>;
}

/**
 * Builds the core, once, in order: environment, log, cards, session, sportello. The only place where they all meet
 * (design 3).
 *
 * @throws ErrorePostazione where the environment or the log cannot be had; a missing card driver is not one of these
 */
export async function costruisci(host: Host, configurazione: Configurazione): Promise<Parti> {
  const { cartella, prova } = configurazione;
  const processoSandbox = prova.avvia ? await avviaSandbox(host, prova.cartella) : undefined;
  const { ambiente, censimento, dati } = await leggiAmbienteProva(prova.cartella);

  // The keys lie in the clear in the environment `prova` alone, and its banner says so (design 4).
  const chiavi = () => leggiChiavi(join(cartella, 'chiavi'), host.sigillo, ambiente.nome === 'prova');
  const { archivio, stato } = await Archivio.apri(host, cartella, chiavi);
  const traccia = new Traccia(archivio, stato.testa);

  // Another driver by hand is for trials: elsewhere the environment's own alone.
  const scelto = ambiente.nome === 'prova' ? configurazione.pkcs11 : undefined;
  const carte = new TokenHost(host, scelto ?? ambiente.pkcs11);
  const revoca = new Revoca(ambiente.autoritaUtenti, join(cartella, 'crl-utenti.der'));
  const attendibilita = new Attendibilita(ambiente.autoritaUtenti, revoca);
  const accesso = new AccessoConCarta({ ambiente, carte, attendibilita, censimento, traccia });
  const sessione = new Sessione(carte, accesso, traccia, configurazione.tempi);
  host.alSistema((evento) => sessione.blocca(evento));
  archivio.allaCaduta(() => sessione.blocca('registro-non-disponibile'));
  await carte.avvia();

  const anpr = new ClienteAnpr(ambiente, configurazione.limiti);
  const pratiche = new Pratiche(archivio, ambiente.idPostazione);
  const statoAnpr = new StatoAnpr();
  const sportello = new Sportello({
    anpr,
    idOperazione: new IdOperazione(ambiente.idPostazione, stato.ultimaOperazione),
    pratiche,
    traccia,
    statoAnpr,
    sessione: () => sessione.aperta(),
    mittente: fabbricaMittente(ambiente),
  });
  const diagnosi = new Diagnosi({ ambiente, carte, attendibilita, traccia, raggiungi: () => anpr.raggiungi() });
  return {
    ambiente,
    sandbox: dati,
    archivio,
    statoArchivio: stato,
    traccia,
    carte,
    sessione,
    pratiche,
    statoAnpr,
    sportello,
    consultazione: new Consultazione(sportello),
    diagnosi,
    async chiudi() {
      try {
        await sessione.esci();
      } finally {
        // Even where the log cannot take the log-out, no process is left behind.
        sessione.chiudi();
        await carte.chiudi();
        anpr.chiudi();
        await archivio.chiudi();
        processoSandbox?.invia({ tipo: 'termina' });
      }
    },
  };
}

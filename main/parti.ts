import { join } from 'node:path';
import type { RichiesteArchivio } from '../contract/archivio.ts';
import type { DatiSandbox } from '../contract/sandbox.ts';
import { ClienteAnpr } from './anpr/cliente.ts';
import { IdOperazione } from './anpr/id-operazione.ts';
import { StatoAnpr } from './anpr/stato-anpr.ts';
import { Driver } from './carta/driver.ts';
import type { TokenHost } from './carta/token-host.ts';
import type { Censimento } from './censimento/censimento.ts';
import type { Configurazione } from './configurazione.ts';
import { ClientePdnd } from './pdnd/cliente.ts';
import { proveDiAdesione } from './pdnd/prove-adesione.ts';
import type { PartiDiagnosi } from './diagnosi/contesto.ts';
import type { Host } from './host.ts';
import { ricordaDriver } from './impostazioni.ts';
import type { Ambiente } from './postazione/ambiente.ts';
import { avviaSandbox, leggiAmbienteProva } from './postazione/ambiente-prova.ts';
import { Custodia, riprendiCustoditi } from './postazione/custodia/custodia.ts';
import { depositoCertificati } from './postazione/custodia/deposito.ts';
import { AdesionePdnd, riprendiChiave } from './postazione/adesione/adesione.ts';
import { depositoChiavi } from './postazione/adesione/deposito.ts';
import { certificaInProva } from './postazione/emissione-prova.ts';
import { fabbricaMittente } from './postazione/mittente.ts';
import { PinDimostrativi } from './postazione/pin-dimostrativi.ts';
import { Bozze } from './pratiche/bozze.ts';
import { Conservazione, giorniUsuali } from './pratiche/conservazione.ts';
import { Originali } from './pratiche/originali.ts';
import { Pratiche } from './pratiche/pratiche.ts';
import { AccessoConCarta } from './session/accesso.ts';
import { Attendibilita, riconosciute } from './session/attendibilita.ts';
import { Sigillatura } from './sigillatura.ts';
import { DriverDellaPostazione } from './session/driver-postazione.ts';
import { EsameCarte } from './session/esame-carte.ts';
import { PinCarta } from './session/pin-carta.ts';
import { Sessione } from './session/sessione.ts';
import { TolleranzaRevoca } from './session/tolleranza.ts';
import { Accertamento } from './sportello/accertamento.ts';
import { Controlli } from './sportello/controlli.ts';
import { Consultazione } from './sportello/consultazione.ts';
import { Registrazioni } from './sportello/registrazioni.ts';
import { EServizi } from './sportello/eservizi.ts';
import { EsitiLotti } from './sportello/lotti/esiti.ts';
import { Lotti } from './sportello/lotti/lotti.ts';
import { PortaPdnd } from './sportello/porta-pdnd.ts';
import { Servizi } from './sportello/servizi.ts';
import { Sportello } from './sportello/sportello.ts';
import { Storie } from './sportello/storia.ts';
import { Stampe } from './sportello/stampe.ts';
import { Archivio } from './store/archivio.ts';
import { leggiChiavi } from './store/chiavi.ts';
import { Luoghi } from './tables/luoghi.ts';
import { Tabelle } from './tables/tabelle.ts';
import { Traccia } from './traccia/traccia.ts';

/** The environment's own cards, and a driver named from outside, which is for trials. */
function moduliDi({ nome, pkcs11: suo }: Ambiente, { pkcs11: scelto }: Configurazione) {
  const forzato = nome === 'prova' && scelto && { ...scelto, ambiente: { ...suo?.ambiente, ...scelto.ambiente } };
  return { ...(suo ? { suo } : {}), ...(forzato ? { forzato } : {}) };
}

/** The proxy through which the Comune's network is left, whoever is asked. */
const conProxy = (ambiente: Ambiente, proxy: string): Ambiente => ({
  ...ambiente,
  anpr: { ...ambiente.anpr, proxy },
  ...(ambiente.pdnd ? { pdnd: { ...ambiente.pdnd, proxy } } : {}),
});

/** The environment, with what the administrator set for this workstation. */
const conImpostazioni = (letto: Ambiente, { proxy, altreAutorita }: Configurazione): Ambiente => ({
  ...(proxy === undefined ? letto : conProxy(letto, proxy)),
  altreAutorita: altreAutorita?.[letto.nome] ?? letto.altreAutorita,
});

/** The client of PDND, where this environment has one: its vouchers name the officer, and are forgotten with them. */
const pdndDi = (ambiente: Ambiente, { limiti }: Configurazione): ClientePdnd | undefined => {
  if (!ambiente.pdnd) return undefined;
  const credenziale = () => ambiente.credenzialePostazione();
  return new ClientePdnd(ambiente.pdnd, { credenziale, ...(limiti ? { limiti } : {}) });
};

export type StatoArchivio = RichiesteArchivio['apri']['risposta'];

/** The parts of the core, built and joined. */
export interface Parti {
  readonly ambiente: Ambiente;
  readonly censimento: Censimento;
  readonly sandbox: DatiSandbox;
  readonly archivio: Archivio;
  /** How the log was found when it was opened. */
  readonly statoArchivio: StatoArchivio;
  readonly traccia: Traccia;
  readonly carte: TokenHost;
  readonly driver: DriverDellaPostazione;
  readonly sessione: Sessione;
  readonly pinCarta: PinCarta;
  /** Environment `prova` alone. */
  readonly pinDimostrativi: PinDimostrativi | undefined;
  readonly esameCarte: EsameCarte;
  readonly pratiche: Pratiche;
  readonly bozze: Bozze;
  readonly originali: Originali;
  readonly statoAnpr: StatoAnpr;
  readonly sportello: Sportello;
  readonly consultazione: Consultazione;
  readonly storie: Storie;
  readonly servizi: Servizi;
  readonly portaPdnd: PortaPdnd;
  readonly eServizi: EServizi;
  readonly adesione: AdesionePdnd;
  readonly lotti: Lotti;
  readonly esitiLotti: EsitiLotti;
  readonly controlli: Controlli;
  readonly tolleranza: TolleranzaRevoca;
  readonly custodia: Custodia;
  readonly registrazioni: Registrazioni;
  readonly stampe: Stampe;
  readonly tabelle: Tabelle;
  readonly luoghi: Luoghi;
  /** What the diagnosis looks at. */
  readonly daEsaminare: PartiDiagnosi;
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
  const { ambiente: letto, censimento, dati, credenziali, chiavePdnd } = await leggiAmbienteProva(prova.cartella);
  const ambiente = conImpostazioni(letto, configurazione);

  // The keys lie in the clear in the environment `prova` alone, and its banner says so (design 4).
  const inChiaro = ambiente.nome === 'prova';
  const sigillatura = new Sigillatura(host.sigillo, inChiaro);
  const deposito = depositoCertificati(join(cartella, 'custodia', ambiente.nome), sigillatura);
  await riprendiCustoditi(deposito, credenziali);
  const depositoPdnd = depositoChiavi(join(cartella, 'custodia', ambiente.nome), sigillatura);
  await riprendiChiave(depositoPdnd, chiavePdnd);
  const chiavi = () => leggiChiavi(join(cartella, 'chiavi'), host.sigillo, inChiaro);
  const { archivio, stato } = await Archivio.apri(host, cartella, chiavi);
  const traccia = new Traccia(archivio, stato.testa);
  // Before anything else is written: the next record would make the loss look like nothing.
  if (stato.perduta) await traccia.alterato(stato.perduta, stato.testa);
  const conservazione = new Conservazione(archivio, traccia, configurazione.conservazione ?? giorniUsuali);
  await conservazione.applica();

  const driver = await Driver.prepara(
    host,
    { ...moduliDi(ambiente, configurazione), libero: () => sessione.stato.fase === 'fuori' },
    configurazione.driver ?? { specie: 'ambiente' },
  );
  const { carte } = driver;
  const tolleranza = new TolleranzaRevoca({ archivio, traccia, idPostazione: ambiente.idPostazione });
  await tolleranza.leggi();
  const attendibilita = new Attendibilita(riconosciute(ambiente, cartella, () => tolleranza.millisecondi));
  const accesso = new AccessoConCarta({ ambiente, carte, attendibilita, censimento, traccia });
  const sessione = new Sessione(carte, accesso, traccia, configurazione.tempi);
  host.alSistema((evento) => sessione.blocca(evento));
  archivio.allaCaduta(() => sessione.blocca('registro-non-disponibile'));
  await driver.avvia();
  const pinCarta = new PinCarta({ carte, sessione, traccia, idPostazione: ambiente.idPostazione });
  const pinDimostrativi = inChiaro ? new PinDimostrativi({ archivio, carte, operatori: dati.operatori }) : undefined;
  await pinDimostrativi?.leggi();
  pinCarta.alCambio((seriale) => pinDimostrativi?.cambiato(seriale));

  const anpr = new ClienteAnpr(ambiente, configurazione.limiti);
  const { idPostazione } = ambiente;
  const pratiche = new Pratiche({ archivio, traccia, idPostazione });
  const originali = new Originali(archivio, ambiente.nome === 'prova' || configurazione.originali === true);
  const statoAnpr = new StatoAnpr();
  const idOperazione = new IdOperazione(idPostazione, stato.ultimaOperazione);
  const sportello = new Sportello({
    anpr,
    idOperazione,
    pratiche,
    originali,
    traccia,
    idPostazione,
    statoAnpr,
    sessione: () => sessione.aperta(),
    mittente: fabbricaMittente(ambiente),
    attesta: () => sessione.attesta(),
    blocca: () => sessione.blocca('registro-non-disponibile'),
  });
  const pdnd = pdndDi(ambiente, configurazione);
  const portaPdnd = new PortaPdnd({ pdnd, idOperazione, traccia, idPostazione, sessione: () => sessione.aperta() });
  const eServizi = new EServizi(sportello, portaPdnd);
  const lotti = new Lotti({ archivio, sessione, sportello, eServizi, portaPdnd });
  const controlli = new Controlli({ archivio, traccia, idPostazione });
  const registrazioni = new Registrazioni(sportello, archivio, controlli, ambiente.comune.istat);
  await registrazioni.riprendi();
  const accertamento = new Accertamento(registrazioni, () => sessione.seAperta(), configurazione.accertamento);
  registrazioni.alCambio((inDubbio) => inDubbio && accertamento.sveglia());
  sessione.alCambio(() => accertamento.guardaSessione());
  sessione.alCambio(() => {
    if (!sessione.seAperta()) pdnd?.dimentica();
  });
  const custodia = new Custodia({
    ...{ ambiente, credenziali, deposito, traccia, sessione },
    ...(ambiente.nome === 'prova' ? { certifica: certificaInProva(prova.cartella) } : {}),
  });
  const adesione = new AdesionePdnd({
    ...{ pdnd: ambiente.pdnd, chiave: chiavePdnd, deposito: depositoPdnd, sessione, traccia, idPostazione },
    ...proveDiAdesione(pdnd, (suo) => pdndDi({ ...ambiente, pdnd: suo }, configurazione), ambiente),
  });
  const esameCarte = new EsameCarte({ carte, attendibilita });
  const tabelle = new Tabelle(archivio, sportello);
  const daEsaminare: PartiDiagnosi = {
    ambiente,
    get modulo() {
      return driver.modulo;
    },
    get motivoModulo() {
      return driver.motivo;
    },
    carte,
    attendibilita,
    censimento,
    traccia,
    perduta: stato.perduta,
    raggiungi: () => anpr.raggiungi(),
    provaCollegamento: () => sportello.provaCollegamento(),
    sessioneAperta: () => sessione.seAperta() !== undefined,
    tabelle: () => tabelle.elenco(),
    aggiornaTabelle: async () => void (await tabelle.aggiorna(new AbortController().signal)),
  };
  return {
    ambiente,
    censimento,
    sandbox: dati,
    archivio,
    statoArchivio: stato,
    traccia,
    carte,
    driver: new DriverDellaPostazione({
      ...{ driver, sessione, traccia, idPostazione },
      ricorda: (scelta) => ricordaDriver(cartella, scelta),
    }),
    sessione,
    esameCarte,
    pinCarta,
    pinDimostrativi,
    pratiche,
    bozze: new Bozze(archivio, pratiche),
    originali,
    statoAnpr,
    sportello,
    consultazione: new Consultazione(sportello),
    storie: new Storie(sportello),
    servizi: new Servizi(sportello, ambiente),
    portaPdnd,
    eServizi,
    adesione,
    lotti,
    esitiLotti: new EsitiLotti(lotti, sportello, host),
    controlli,
    tolleranza,
    custodia,
    registrazioni,
    stampe: new Stampe(sportello, registrazioni, portaPdnd, host),
    tabelle,
    luoghi: new Luoghi(tabelle),
    daEsaminare,
    async chiudi() {
      try {
        await lotti.chiudi();
        await sessione.esci();
      } finally {
        // Even where the log cannot take the log-out, no process is left behind.
        sessione.chiudi();
        esameCarte.chiudi();
        conservazione.chiudi();
        await accertamento.chiudi();
        await carte.chiudi();
        anpr.chiudi();
        pdnd?.chiudi();
        await archivio.chiudi();
        processoSandbox?.invia({ tipo: 'termina' });
      }
    },
  };
}

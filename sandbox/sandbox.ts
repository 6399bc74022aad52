import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { DatiSandbox } from '../contract/sandbox.ts';
import { apriArchivio, type Archivio, archivioVuoto, azzeraArchivio } from './archivio/archivio.ts';
import { type Censimento, censimento as apriCensimento } from './archivio/censimento.ts';
import { registroCertificati } from './archivio/certificati.ts';
import { type Operazioni, operazioni as apriOperazioni } from './archivio/operazioni.ts';
import { procedimenti } from './archivio/procedimenti.ts';
import { type Autorita, type AutoritaDiProva, apriAutorita, nomeDistinto } from './autorita/autorita.ts';
import { emettiConChiave } from './autorita/emissione.ts';
import { listeRevoca } from './autorita/liste-revoca.ts';
import { pemDi } from './autorita/pem.ts';
import { type Pkcs11, preparaSoftHsm } from './carte/carte.ts';
import { type Cartella, creaCartella } from './cartella.ts';
import { descrivi, type Indirizzi, scriviDescrizione, togliDescrizione } from './descrizione.ts';
import { emettiSuRichiesta } from './emissione.ts';
import { apriDiario, type Diario } from './diario.ts';
import { tolleranze } from './firme/tempi.ts';
import { type Guasto, senzaGuasti } from './guasti.ts';
import type { BackOffice } from './pdnd/back-office.ts';
import { avviaPdnd } from './pdnd/pdnd.ts';
import { esempi } from './popolazione/esempi.ts';
import { type Popolazione, popolazione as apriPopolazione } from './popolazione/popolazione.ts';
import { sportelloAnpr } from './porta/sportello-anpr.ts';
import { registro } from './registrazioni/svolgimento.ts';
import { ascolta, ascoltaSu, chiudiServer, porteDiPrima, ricordaPorte } from './porte.ts';
import {
  emettiPostazione,
  fileProvvista,
  type MezziProvvista,
  provvedi,
  type Provvista,
  type Validita,
} from './provvista.ts';
import {
  percorsoBackOffice,
  percorsoCrl,
  percorsoEmissione,
  percorsoOcsp,
  serverAutorita,
} from './tls/servizi-autorita.ts';
import { serverSoap } from './tls/server.ts';

export interface OpzioniSandbox {
  readonly cartella: string;
  /** Port of the SOAP services; without it the one of the last start, or any. */
  readonly porta?: number;
  /** Milliseconds since the epoch; tests move it. */
  readonly orologio?: () => number;
}

/** A running sandbox, with the controls that tests and its process use. */
export interface Sandbox {
  /** What `sandbox.json` says. */
  readonly dati: DatiSandbox;
  readonly autorita: AutoritaDiProva;
  readonly censimento: Censimento;
  readonly operazioni: Operazioni;
  readonly popolazione: Popolazione;
  readonly diario: Diario;
  /** PDND's back office: states, keys and limits. */
  readonly backOffice: BackOffice;
  /** Revokes a certificate by its serial number: the list is issued anew and TLS reads it at once. */
  revoca(serie: string): Promise<void>;
  /** Issues another certificate of "CA Postazioni" and puts it in the census; the one before goes on being good. */
  emetti(id: string, validita?: Validita): ReturnType<typeof emettiPostazione>;
  guasto(guasto: Guasto): void;
  chiudi(): Promise<void>;
}

/**
 * Starts the sandbox in its folder, creating on the first start all that it needs (authorities, keys, cards, people)
 * and using it again on the later ones. `sandbox.json` is written last and removed by `chiudi`.
 *
 * @throws Error if another sandbox uses the folder, SoftHSM is missing, or the port is taken
 */
export async function avviaSandbox(opzioni: OpzioniSandbox): Promise<Sandbox> {
  await using daChiudere = new AsyncDisposableStack();
  const percorsi = creaCartella(opzioni.cartella);
  const prima = porteDiPrima(percorsi.porte);
  const db = daChiudere.adopt(apriArchivio(percorsi.archivio), (aperto) => void aperto.close());
  togliDescrizione(percorsi);
  azzeraSeIncompleta(percorsi, db);
  const diario = daChiudere.adopt(apriDiario(percorsi.diario), (aperto) => aperto.chiudi());
  const autorita = await apriAutorita(percorsi.autorita);
  const certificati = registroCertificati(db);
  const censimento = apriCensimento(db);
  const liste = await listeRevoca(autorita, certificati);

  const segreto = randomBytes(32).toString('base64url');
  const suRichiesta = async (domanda: unknown) => {
    const esito = await emettiSuRichiesta(mezzi, domanda);
    if (esito.ok) annuncia();
    return esito;
  };
  const pubblico = daChiudere.adopt(
    serverAutorita({
      ...{ autorita, certificati, liste, segreto, emetti: suRichiesta },
      backOffice: (comando) => pdnd.backOffice(comando),
    }),
    chiudiServer,
  );
  const portaPubblica = await ascolta(pubblico, prima.crl);
  const url = (percorso: string) => `http://127.0.0.1:${portaPubblica}${percorso}`;
  const revoca: Indirizzi['revoca'] = (nome) => ({ crl: url(percorsoCrl(nome)), ocsp: url(percorsoOcsp(nome)) });
  const pkcs11 = preparaSoftHsm(percorsi);
  const mezzi: MezziProvvista = { percorsi, db, autorita, certificati, censimento, revoca };
  const provvista = await leggiOProvvedi(mezzi, pkcs11);

  const operazioni = apriOperazioni(db);
  const popolazione = apriPopolazione(db);
  const guasti = senzaGuasti();
  const orologio = opzioni.orologio ?? Date.now;
  const sportello = sportelloAnpr({
    fiducia: { censimento, certificati, postazioni: autorita.postazioni },
    operazioni,
    popolazione,
    procedimenti: procedimenti(db),
    registro: registro(db),
    diario,
    guasti,
    tolleranze,
    orologio,
  });
  const proprio = await certificatoServer(autorita.servizi);
  const contesto = () => ({ ...proprio, ca: autorita.postazioni.pem, crl: pemDi('X509 CRL', liste.di('postazioni')) });
  const soap = daChiudere.adopt(
    serverSoap(contesto(), { censimento, certificati, diario, guasti, sportello }),
    chiudiServer,
  );
  const portaSoap = opzioni.porta ? await ascoltaSu(soap, opzioni.porta) : await ascolta(soap, prima.soap);
  const mezziPdnd = { percorsi, db, popolazione, operazioni, censimento, certificati, diario, guasti, orologio };
  const pdnd = daChiudere.adopt(await avviaPdnd(mezziPdnd, contesto(), prima), (avviata) => avviata.chiudi());
  ricordaPorte(percorsi.porte, { soap: portaSoap, crl: portaPubblica, ...pdnd.porte });

  const emissione = { url: url(percorsoEmissione), segreto };
  const indirizzi = {
    soap: `https://127.0.0.1:${portaSoap}`,
    revoca,
    emissione,
    pdnd: { ...pdnd.dati, backOffice: { url: url(percorsoBackOffice), segreto } },
  };
  const soggetti = esempi(db);
  const annuncia = (): DatiSandbox => {
    const descritta = descrivi(percorsi, provvista, pkcs11, indirizzi, censimento, soggetti);
    scriviDescrizione(percorsi, descritta);
    return descritta;
  };
  const dati = annuncia();
  daChiudere.defer(() => togliDescrizione(percorsi));
  diario.scrivi({ evento: 'avvio', dettaglio: dati.soap });

  const aperto = daChiudere.move();
  return {
    dati,
    autorita,
    censimento,
    operazioni,
    popolazione,
    diario,
    backOffice: pdnd.backOffice,
    async revoca(serie) {
      if (!certificati.revoca(serie)) throw new Error(`no certificate in force has serial number ${serie}`);
      await liste.rinnova();
      for (const server of [soap, pdnd.gateway]) server.setSecureContext(contesto());
    },
    emetti: (id, validita) => emettiPostazione(mezzi, id, validita),
    guasto(guasto) {
      guasti.attuale = guasto;
      diario.scrivi({ evento: 'guasto', dettaglio: guasto.nome });
    },
    chiudi() {
      diario.scrivi({ evento: 'fine' });
      return aperto.disposeAsync();
    },
  };
}

/** Certificate and key of the sandbox's own servers, made at each start: nobody pins them. */
async function certificatoServer(servizi: Autorita): Promise<{ cert: string; key: string }> {
  const soggetto = nomeDistinto(['ANPR'], 'localhost');
  const coppia = await emettiConChiave(servizi, { soggetto, uso: 'server' });
  return { cert: pemDi('CERTIFICATE', coppia.certificato), key: pemDi('PRIVATE KEY', coppia.chiave) };
}

/**
 * A first start that was cut short leaves cards and people without the passwords of the keys, an older version leaves an
 * archive that has just been emptied: begin again.
 */
function azzeraSeIncompleta(percorsi: Cartella, db: Archivio): void {
  if (existsSync(fileProvvista(percorsi)) && !archivioVuoto(db)) return;
  rmSync(fileProvvista(percorsi), { force: true });
  azzeraArchivio(db);
  rmSync(percorsi.softhsm, { recursive: true, force: true });
  creaCartella(percorsi.radice);
}

async function leggiOProvvedi(mezzi: MezziProvvista, pkcs11: Pkcs11): Promise<Provvista> {
  const file = fileProvvista(mezzi.percorsi);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Provvista) : provvedi(mezzi, pkcs11);
}

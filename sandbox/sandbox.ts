import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DatiSandbox, schemaSandbox } from '../contract/sandbox.ts';
import { apriArchivio, type Archivio, azzeraArchivio } from './archivio/archivio.ts';
import { type Censimento, censimento as apriCensimento } from './archivio/censimento.ts';
import { registroCertificati } from './archivio/certificati.ts';
import { type Operazioni, operazioni as apriOperazioni } from './archivio/operazioni.ts';
import {
  type Autorita,
  type AutoritaDiProva,
  apriAutorita,
  type NomeAutorita,
  nomeDistinto,
  nomiAutorita,
} from './autorita/autorita.ts';
import { emettiCrl } from './autorita/crl.ts';
import { emettiConChiave } from './autorita/emissione.ts';
import { pemDi } from './autorita/pem.ts';
import { etichettaCarta, type Pkcs11, preparaSoftHsm } from './carte/carte.ts';
import { personeConCarta } from './carte/persone.ts';
import { type Cartella, creaCartella } from './cartella.ts';
import { apriDiario, type Diario } from './diario.ts';
import { tolleranze } from './firme/tempi.ts';
import { type Guasto, type Guasti, senzaGuasti } from './guasti.ts';
import { esempi } from './popolazione/esempi.ts';
import { comuneOspite } from './popolazione/luoghi.ts';
import { type Popolazione, popolazione as apriPopolazione } from './popolazione/popolazione.ts';
import { sportelloAnpr } from './porta/sportello-anpr.ts';
import { ascolta, ascoltaSu, chiudiServer, porteDiPrima, ricordaPorte } from './porte.ts';
import {
  codiceFiscaleDiCarta,
  emettiPostazione,
  fileProvvista,
  type MezziProvvista,
  provvedi,
  type Provvista,
  type Validita,
} from './provvista.ts';
import { percorsoCrl, serverCrl } from './tls/crl.ts';
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
  /** Revokes a certificate by its serial number: the list is issued anew and TLS reads it at once. */
  revoca(serie: string): Promise<void>;
  /** Issues another certificate of "CA Postazioni" and puts it in the census in place of the one with that id. */
  emetti(id: string, validita?: Validita): ReturnType<typeof emettiPostazione>;
  guasto(guasto: Guasto): void;
  chiudi(): Promise<void>;
}

/** Certificate and key of the sandbox's own servers, made at each start: nobody pins them. */
async function certificatoServer(servizi: Autorita): Promise<{ cert: string; key: string }> {
  const soggetto = nomeDistinto(['ANPR'], 'localhost');
  const coppia = await emettiConChiave(servizi, { soggetto, uso: 'server' });
  return { cert: pemDi('CERTIFICATE', coppia.certificato), key: pemDi('PRIVATE KEY', coppia.chiave) };
}

/**
 * Starts the sandbox in its folder, creating on the first start all that it needs (authorities, keys, cards, people)
 * and using it again on the later ones. `sandbox.json` is written last and removed by `chiudi`.
 */
export async function avviaSandbox(opzioni: OpzioniSandbox): Promise<Sandbox> {
  const percorsi = creaCartella(opzioni.cartella);
  const db = apriArchivio(percorsi.archivio);
  rmSync(percorsi.descrizione, { force: true });
  azzeraSeIncompleta(percorsi, db);
  const diario = apriDiario(percorsi.diario);
  const pkcs11 = preparaSoftHsm(percorsi);
  const autorita = await apriAutorita(percorsi.autorita);
  const certificati = registroCertificati(db);
  const censimento = apriCensimento(db);
  const operazioni = apriOperazioni(db);
  const guasti: Guasti = senzaGuasti();

  const liste: Record<NomeAutorita, Buffer> = {
    postazioni: Buffer.alloc(0),
    utenti: Buffer.alloc(0),
    servizi: Buffer.alloc(0),
  };
  const rinnovaListe = async (): Promise<void> => {
    for (const nome of nomiAutorita) {
      liste[nome] = await emettiCrl(autorita[nome], certificati.revoche(nome));
    }
  };
  const prima = porteDiPrima(percorsi.porte);
  const crl = serverCrl({
    postazioni: () => liste.postazioni,
    utenti: () => liste.utenti,
    servizi: () => liste.servizi,
  });
  const portaCrl = await ascolta(crl, prima.crl);
  const urlCrl = (nome: 'postazioni' | 'utenti'): string => `http://127.0.0.1:${portaCrl}${percorsoCrl(nome)}`;
  const mezzi: MezziProvvista = {
    percorsi,
    db,
    autorita,
    certificati,
    censimento,
    crl: { postazioni: urlCrl('postazioni'), utenti: urlCrl('utenti') },
  };
  const provvista = await leggiOProvvedi(mezzi, pkcs11);
  await rinnovaListe();

  const popolazione = apriPopolazione(db);
  const fiducia = { censimento, certificati, postazioni: autorita.postazioni };
  const orologio = opzioni.orologio ?? Date.now;
  const sportello = sportelloAnpr({ fiducia, operazioni, popolazione, diario, guasti, tolleranze, orologio });
  const proprio = await certificatoServer(autorita.servizi);
  const contesto = () => ({ ...proprio, ca: autorita.postazioni.pem, crl: pemDi('X509 CRL', liste.postazioni) });
  const soap = serverSoap(contesto(), { censimento, certificati, diario, guasti, sportello });
  const portaSoap = opzioni.porta ? await ascoltaSu(soap, opzioni.porta) : await ascolta(soap, prima.soap);
  ricordaPorte(percorsi.porte, { soap: portaSoap, crl: portaCrl });

  const dati = descrivi(percorsi, provvista, pkcs11, {
    soap: `https://127.0.0.1:${portaSoap}`,
    utenti: urlCrl('utenti'),
    postazioni: urlCrl('postazioni'),
    soggetti: esempi(db),
  });
  scriviDescrizione(percorsi, dati);
  diario.scrivi({ evento: 'avvio', dettaglio: dati.soap });

  return {
    dati,
    autorita,
    censimento,
    operazioni,
    popolazione,
    diario,
    async revoca(serie) {
      if (!certificati.revoca(serie)) throw new Error(`no certificate in force has serial number ${serie}`);
      await rinnovaListe();
      soap.setSecureContext(contesto());
    },
    emetti: (id, validita) => emettiPostazione(mezzi, id, validita),
    guasto(guasto) {
      guasti.attuale = guasto;
      diario.scrivi({ evento: 'guasto', dettaglio: guasto.nome });
    },
    async chiudi() {
      rmSync(percorsi.descrizione, { force: true });
      await Promise.all([chiudiServer(soap), chiudiServer(crl)]);
      db.close();
      diario.scrivi({ evento: 'fine' });
      diario.chiudi();
    },
  };
}

/** A first start that was cut short leaves cards and people without the passwords of the keys: begin again. */
function azzeraSeIncompleta(percorsi: Cartella, db: Archivio): void {
  if (existsSync(fileProvvista(percorsi))) return;
  azzeraArchivio(db);
  rmSync(percorsi.softhsm, { recursive: true, force: true });
  creaCartella(percorsi.radice);
}

async function leggiOProvvedi(mezzi: MezziProvvista, pkcs11: Pkcs11): Promise<Provvista> {
  const file = fileProvvista(mezzi.percorsi);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Provvista) : provvedi(mezzi, pkcs11);
}

interface Indirizzi {
  readonly soap: string;
  readonly utenti: string;
  readonly postazioni: string;
  readonly soggetti: DatiSandbox['soggetti'];
}

function descrivi(percorsi: Cartella, provvista: Provvista, pkcs11: Pkcs11, indirizzi: Indirizzi): DatiSandbox {
  const da = (percorso: string): string => relative(percorsi.radice, percorso);
  const chiave = ({ id, p12, password }: Provvista['comune']) => ({
    id,
    p12: da(join(percorsi.chiavi, p12)),
    password,
  });
  const ca = (nome: string): string => da(join(percorsi.autorita, `${nome}.pem`));
  const { istat, nome, provincia } = comuneOspite;
  return schemaSandbox.parse({
    soap: indirizzi.soap,
    ca: ca('servizi'),
    comune: { ...chiave(provvista.comune), istat, nome, provincia },
    postazioni: provvista.postazioni.map(chiave),
    operatori: personeConCarta.map((persona) => {
      const codiceFiscale = codiceFiscaleDiCarta(persona);
      const { cognome, nome: suo, ruolo, pin } = persona;
      return { codiceFiscale, cognome, nome: suo, ruolo, token: etichettaCarta(codiceFiscale), pin };
    }),
    pkcs11,
    soggetti: indirizzi.soggetti,
    autorita: {
      utenti: { ca: ca('utenti'), crl: indirizzi.utenti },
      postazioni: { ca: ca('postazioni'), crl: indirizzi.postazioni },
    },
  } satisfies DatiSandbox);
}

/** Written whole or not at all: who waits for the file must not read half of it. */
function scriviDescrizione(percorsi: Cartella, dati: DatiSandbox): void {
  const provvisorio = `${percorsi.descrizione}.nuovo`;
  writeFileSync(provvisorio, `${JSON.stringify(dati, null, 2)}\n`, { mode: 0o600 });
  renameSync(provvisorio, percorsi.descrizione);
}

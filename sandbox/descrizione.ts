import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DatiSandbox, schemaSandbox } from '../contract/sandbox.ts';
import type { NomeAutorita } from './autorita/autorita.ts';
import type { DoveRevoca } from './autorita/emissione.ts';
import type { Censimento } from './archivio/censimento.ts';
import { etichettaCarta, type Pkcs11 } from './carte/carte.ts';
import { personeConCarta } from './carte/persone.ts';
import type { Cartella } from './cartella.ts';
import { comuneOspite } from './popolazione/luoghi.ts';
import { codiceFiscaleDiCarta, type Provvista } from './provvista.ts';

export interface Indirizzi {
  /** Base URL of the SOAP services. */
  readonly soap: string;
  readonly revoca: (nome: NomeAutorita) => DoveRevoca;
  readonly emissione: DatiSandbox['emissione'];
  readonly pdnd: Omit<DatiSandbox['pdnd'], 'ca'>;
}

/** What `sandbox.json` tells a client: paths relative to the folder, which can be moved. */
export function descrivi(
  percorsi: Cartella,
  provvista: Provvista,
  pkcs11: Pkcs11,
  indirizzi: Indirizzi,
  censimento: Censimento,
  soggetti: DatiSandbox['soggetti'],
): DatiSandbox {
  const da = (percorso: string): string => relative(percorsi.radice, percorso);
  const ca = (nome: NomeAutorita): string => da(join(percorsi.autorita, `${nome}.pem`));
  const chiave = ({ id, p12, password }: Provvista['comune']) => ({
    id,
    p12: da(join(percorsi.chiavi, p12)),
    password,
  });
  const { istat, nome, provincia } = comuneOspite;
  return schemaSandbox.parse({
    soap: indirizzi.soap,
    ca: ca('servizi'),
    comune: { ...chiave(provvista.comune), istat, nome, provincia },
    postazioni: provvista.postazioni.map(chiave),
    operatori: personeConCarta.map((persona) => {
      const codiceFiscale = codiceFiscaleDiCarta(persona);
      const { cognome, nome: proprio, ruolo, pin } = persona;
      return { codiceFiscale, cognome, nome: proprio, ruolo, token: etichettaCarta(codiceFiscale), pin };
    }),
    censiti: senzaCartaNostra(censimento),
    pkcs11,
    soggetti,
    autorita: {
      utenti: { ca: ca('utenti'), ...indirizzi.revoca('utenti') },
      postazioni: { ca: ca('postazioni'), ...indirizzi.revoca('postazioni') },
      cns: { ca: ca('cns'), ...indirizzi.revoca('cns') },
    },
    emissione: indirizzi.emissione,
    pdnd: { ca: ca('servizi'), ...indirizzi.pdnd },
  } satisfies DatiSandbox);
}

/** Who is in the census of our Comune without a card made here. */
function senzaCartaNostra(censimento: Censimento): DatiSandbox['censiti'] {
  const conCarta = new Set(personeConCarta.map(codiceFiscaleDiCarta));
  return censimento
    .operatori()
    .filter(({ codiceFiscale, istat }) => istat === comuneOspite.istat && !conCarta.has(codiceFiscale))
    .map(({ codiceFiscale, cognome, nome, ruolo }) => ({ codiceFiscale, cognome, nome, ruolo }));
}

/** Written whole or not at all: who waits for the file must not read half of it. */
export function scriviDescrizione(percorsi: Cartella, dati: DatiSandbox): void {
  const provvisorio = `${percorsi.descrizione}.nuovo`;
  writeFileSync(provvisorio, `${JSON.stringify(dati, null, 2)}\n`, { mode: 0o600 });
  renameSync(provvisorio, percorsi.descrizione);
}

/** The sandbox is not ready, or no longer. */
export const togliDescrizione = (percorsi: Cartella): void => rmSync(percorsi.descrizione, { force: true });

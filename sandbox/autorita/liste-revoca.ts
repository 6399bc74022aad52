import type { RegistroCertificati } from '../archivio/certificati.ts';
import { type AutoritaDiProva, type NomeAutorita, nomiAutorita } from './autorita.ts';
import { emettiCrl } from './crl.ts';

/** The revocation lists in force, one for each authority, as DER. */
export interface ListeRevoca {
  di(nome: NomeAutorita): Buffer;
  /** Signs all of them anew, with what has been revoked meanwhile. */
  rinnova(): Promise<void>;
}

export async function listeRevoca(autorita: AutoritaDiProva, certificati: RegistroCertificati): Promise<ListeRevoca> {
  const liste = new Map<NomeAutorita, Buffer>();
  const rinnova = async (): Promise<void> => {
    for (const nome of nomiAutorita) liste.set(nome, await emettiCrl(autorita[nome], certificati.revoche(nome)));
  };
  await rinnova();
  return { di: (nome) => liste.get(nome)!, rinnova };
}

import type { JsonName } from '@peculiar/x509';
import { type Esito, fallito, riuscito } from '../contract/esito.ts';
import { type DomandaCertificato, leggiRichiesta, schemaDomandaCertificato } from './autorita/da-richiesta.ts';
import type { NomeAutorita } from './autorita/autorita.ts';
import { emetti, numeroDiCarta, soggettoPostazione, soggettoUtente } from './autorita/emissione.ts';
import { pemDi } from './autorita/pem.ts';
import { idPostazioni, type MezziProvvista } from './provvista.ts';
import { comuneOspite } from './popolazione/luoghi.ts';

/** What a request that gives no name is enrolled as. */
const senzaNome = { cognome: 'TITOLARE', nome: 'DI PROVA' };

/**
 * Signs somebody else's request with the sandbox's authority and puts its holder in the census, as ANPR's console does
 * for a new card or a new workstation: a person may use every workstation that the sandbox has from the start; a
 * workstation takes the new certificate beside the one that it had. A CNS enrols nobody.
 *
 * @param domanda what came over the wire
 * @returns the certificate in PEM; CSR_NON_VALIDA with the reason
 */
export async function emettiSuRichiesta(mezzi: MezziProvvista, domanda: unknown): Promise<Esito<string>> {
  const letta = schemaDomandaCertificato.safeParse(domanda);
  if (!letta.success) return fallito('CSR_NON_VALIDA', letta.error.issues.map(({ message }) => message).join('; '));
  try {
    return riuscito(await emessoPer(mezzi, letta.data));
  } catch (causa) {
    return fallito('CSR_NON_VALIDA', causa instanceof Error ? causa.message : String(causa));
  }
}

async function emessoPer(mezzi: MezziProvvista, domanda: DomandaCertificato): Promise<string> {
  const { chiavePubblica, cognome, nome } = await leggiRichiesta(domanda.csr);
  if (domanda.tipo === 'postazione') {
    const { id } = domanda;
    const der = await certifica(mezzi, 'postazioni', chiavePubblica, soggettoPostazione(id));
    mezzi.censimento.salvaPostazione(id, id.slice(0, 6), mezzi.certificati.aggiungi('postazioni', id, der));
    return pemDi('CERTIFICATE', der);
  }
  const { id: codiceFiscale } = domanda;
  const persona = { codiceFiscale, cognome: cognome ?? senzaNome.cognome, nome: nome ?? senzaNome.nome };
  const emittente = domanda.tipo === 'cns' ? 'cns' : 'utenti';
  const numero = numeroDiCarta();
  const der = await certifica(mezzi, emittente, chiavePubblica, soggettoUtente(persona, numero));
  mezzi.certificati.aggiungi(emittente, `${codiceFiscale}/${numero}`, der);
  // A CNS says who somebody is, not that they work here.
  if (domanda.tipo === 'cns') return pemDi('CERTIFICATE', der);
  const { ruolo } = domanda;
  mezzi.censimento.salvaOperatore({ ...persona, ruolo, istat: comuneOspite.istat, stato: 'abilitato' });
  for (const postazione of idPostazioni) mezzi.censimento.abilita(codiceFiscale, postazione);
  return pemDi('CERTIFICATE', der);
}

const certifica = (
  { autorita, revoca }: MezziProvvista,
  nome: NomeAutorita,
  chiavePubblica: CryptoKey,
  soggetto: JsonName,
): Promise<Buffer> => emetti(autorita[nome], { soggetto, uso: 'client', chiavePubblica, revoca: revoca(nome) });

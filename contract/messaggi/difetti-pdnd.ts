import type { CodiceDifetto } from '../pdnd/difetti.ts';

/** What is wrong with a call to PDND, and what to do: for who looks after the workstation. */
export interface TestoDifetto {
  readonly causa: string;
  readonly rimedio: string;
}

const backOffice = 'Verificare la configurazione di PDND della postazione con quanto mostra il back office di PDND.';
const nostro = 'È un difetto del programma o della configurazione: inviare al fornitore il testo per la segnalazione.';
const orologio = "Correggere l'ora del computer: il server non ammette orologi avanti.";
const catalogo = "Riportare in configurazione l'audience della scheda dell'e-service nel catalogo, senza aggiunte.";

export const testiDifetti: Readonly<Record<CodiceDifetto, TestoDifetto>> = {
  '8001': { causa: 'Il client_id non è un UUID.', rimedio: backOffice },
  '8002': { causa: 'grant_type non è client_credentials.', rimedio: nostro },
  '8003': { causa: 'client_assertion_type non è jwt-bearer.', rimedio: nostro },
  '8006': { causa: "sub dell'asserzione non è un UUID.", rimedio: backOffice },
  '8007': { causa: "Nell'asserzione manca sub.", rimedio: nostro },
  '8008': { causa: "sub dell'asserzione è diverso dal client_id della richiesta.", rimedio: nostro },
  '8009': { causa: 'purposeId non è un UUID.', rimedio: backOffice },
  '8010': {
    causa: "aud dell'asserzione non è quello dell'ambiente: va scritto senza https:// e non si scambia fra ambienti.",
    rimedio: backOffice,
  },
  '8011': { causa: "digest.value dell'asserzione non è uno SHA-256 in esadecimale.", rimedio: nostro },
  '8012': { causa: "digest.alg dell'asserzione non è SHA256.", rimedio: nostro },
  '8013': { causa: "Nell'asserzione manca kid.", rimedio: nostro },
  '8014': { causa: "Nell'asserzione manca alg.", rimedio: nostro },
  '8015': { causa: "Nell'asserzione manca jti.", rimedio: nostro },
  '8016': { causa: "Nell'asserzione manca iat.", rimedio: nostro },
  '8017': { causa: "Nell'asserzione manca iss.", rimedio: nostro },
  '8018': { causa: "Nell'asserzione manca exp.", rimedio: nostro },
  '8019': { causa: "In digest dell'asserzione manca alg o value.", rimedio: nostro },
  '8020': { causa: "In digest dell'asserzione c'è altro oltre ad alg e value.", rimedio: nostro },
  '8023': {
    causa: "L'asserzione non è firmata con la chiave di cui PDND ha la parte pubblica.",
    rimedio: 'Caricare di nuovo la chiave pubblica nel client del back office e riportare qui il kid che le è dato.',
  },
  '8024': { causa: "Nell'asserzione manca purposeId.", rimedio: nostro },
  '8025': {
    causa: 'La finalità non è associata al client, o è quella di un altro e-service.',
    rimedio: 'Nel back office, associare il client alla finalità di questo e-service, e riportarne qui il purposeId.',
  },
  '8026': {
    causa: 'La finalità non è attiva: sospesa, archiviata o in attesa di approvazione.',
    rimedio: 'Nel back office, vedere lo stato della finalità e riattivarla.',
  },
  '8027': {
    causa: "La versione dell'e-service non è più attiva.",
    rimedio: "Nel back office, aggiornare la richiesta di fruizione alla versione in vigore dell'e-service.",
  },
  '8028': {
    causa: 'La richiesta di fruizione non è attiva.',
    rimedio: "Nel back office, vedere lo stato della richiesta di fruizione dell'e-service.",
  },
  '8033': { causa: 'Il kid ha caratteri non ammessi.', rimedio: backOffice },
  '8099': { causa: 'La chiave (kid) non è di questo client.', rimedio: backOffice },
  ASSERZIONE_ILLEGGIBILE: { causa: "L'asserzione non è un JWT.", rimedio: nostro },
  ASSERZIONE_IN_PIU: {
    causa: "L'asserzione porta informazioni non ammesse: dal 2025 PDND rifiuta tutto ciò che non è nel suo elenco.",
    rimedio: nostro,
  },
  ASSERZIONE_ALGORITMO: { causa: "L'asserzione non è firmata con RS256.", rimedio: nostro },
  ASSERZIONE_TIPO: { causa: "L'asserzione non si dichiara JWT (typ).", rimedio: nostro },
  ASSERZIONE_TEMPI: {
    causa: "I tempi dell'asserzione non sono numeri interi di secondi, o è già scaduta.",
    rimedio: orologio,
  },
  ASSERZIONE_SENZA_DIGEST: {
    causa: "Nell'asserzione manca il digest della prova di tracciamento, che ANPR chiede sempre.",
    rimedio: nostro,
  },
  ASSERZIONE_DIGEST_DI_ALTRO: {
    causa: "Il digest dell'asserzione è di un'altra prova di tracciamento.",
    rimedio: nostro,
  },
  VOUCHER_ASSENTE: { causa: 'Manca il voucher di PDND.', rimedio: nostro },
  VOUCHER_SCADUTO: { causa: 'Il voucher di PDND è scaduto.', rimedio: `Ripetere la richiesta. ${orologio}` },
  VOUCHER_ALTRO_SERVIZIO: {
    causa: "Il voucher è per un altro e-service: l'audience in configurazione non è quella dell'e-service.",
    rimedio: catalogo,
  },
  VOUCHER_ALTRA_FINALITA: { causa: "Il voucher è per un'altra finalità.", rimedio: backOffice },
  VOUCHER_ALTRA_TRACCIA: { causa: "Il voucher è legato a un'altra prova di tracciamento.", rimedio: nostro },
  VOUCHER_SENZA_DIGEST: { causa: 'Il voucher non è legato alla prova di tracciamento.', rimedio: nostro },
  VOUCHER_VERSIONE_VECCHIA: {
    causa: "Il voucher è per una versione dell'e-service che ANPR non accetta più.",
    rimedio: "Nel back office, aggiornare la richiesta di fruizione alla versione in vigore dell'e-service.",
  },
  TRACCIA_ASSENTE: { causa: 'Manca la prova di tracciamento (Agid-JWT-TrackingEvidence).', rimedio: nostro },
  TRACCIA_ILLEGGIBILE: { causa: 'La prova di tracciamento non è un JWT.', rimedio: nostro },
  TRACCIA_ALGORITMO: { causa: 'La prova di tracciamento non è firmata con RS256.', rimedio: nostro },
  TRACCIA_TIPO: { causa: 'La prova di tracciamento non si dichiara JWT (typ).', rimedio: nostro },
  TRACCIA_CHIAVE: {
    causa: 'Il kid della prova di tracciamento non è quello della nostra chiave.',
    rimedio: backOffice,
  },
  TRACCIA_CERTIFICATO: {
    causa: 'La prova di tracciamento porta un certificato (x5c), che non va mandato.',
    rimedio: nostro,
  },
  TRACCIA_FIRMA: { causa: 'La firma della prova di tracciamento non è della nostra chiave.', rimedio: backOffice },
  TRACCIA_AUDIENCE: { causa: "aud della prova di tracciamento non è quella dell'e-service.", rimedio: catalogo },
  TRACCIA_MITTENTE: { causa: 'La prova di tracciamento è di un altro client.', rimedio: backOffice },
  TRACCIA_INCOMPLETA: { causa: 'Nella prova di tracciamento mancano informazioni obbligatorie.', rimedio: nostro },
  TRACCIA_TROPPO_LUNGA: {
    causa: 'Nella prova di tracciamento un valore supera i 20 caratteri.',
    rimedio: nostro,
  },
  TRACCIA_ALTRA_FINALITA: { causa: "La prova di tracciamento è per un'altra finalità.", rimedio: backOffice },
  TRACCIA_NEL_FUTURO: { causa: 'La prova di tracciamento è datata nel futuro.', rimedio: orologio },
  TRACCIA_SCADUTA: { causa: 'La prova di tracciamento è scaduta.', rimedio: orologio },
  TRACCIA_TEMPI: { causa: 'I tempi della prova di tracciamento non sono numeri interi di secondi.', rimedio: nostro },
  TRACCIA_DURATA: { causa: 'La prova di tracciamento vale per più di dieci minuti.', rimedio: nostro },
  DIGEST_ASSENTE: { causa: "Manca l'impronta del contenuto (Digest).", rimedio: nostro },
  DIGEST_ESADECIMALE: {
    causa: "L'impronta del contenuto (Digest) è in esadecimale: qui si scrive in base64.",
    rimedio: nostro,
  },
  DIGEST_DI_ALTRO: { causa: "L'impronta (Digest) non è del contenuto che è stato mandato.", rimedio: nostro },
  FIRMA_ASSENTE: { causa: 'Manca la firma del contenuto (Agid-JWT-Signature).', rimedio: nostro },
  FIRMA_SENZA_CORPO: {
    causa: "La firma del contenuto è mandata dove non c'è contenuto.",
    rimedio: nostro,
  },
  FIRMA_ILLEGGIBILE: { causa: 'La firma del contenuto non è un JWT.', rimedio: nostro },
  FIRMA_ALGORITMO: { causa: 'La firma del contenuto non è RS256.', rimedio: nostro },
  FIRMA_TIPO: { causa: 'La firma del contenuto non si dichiara JWT (typ).', rimedio: nostro },
  FIRMA_CHIAVE: { causa: 'Il kid della firma del contenuto non è quello della nostra chiave.', rimedio: backOffice },
  FIRMA_CERTIFICATO: {
    causa: 'La firma del contenuto porta un certificato (x5c), che non va mandato.',
    rimedio: nostro,
  },
  FIRMA_FIRMA: { causa: 'La firma del contenuto non è della nostra chiave.', rimedio: backOffice },
  FIRMA_AUDIENCE: { causa: "aud della firma del contenuto non è quella dell'e-service.", rimedio: catalogo },
  FIRMA_MITTENTE: { causa: 'La firma del contenuto è di un altro client.', rimedio: backOffice },
  FIRMA_INCOMPLETA: { causa: 'Nella firma del contenuto mancano informazioni obbligatorie.', rimedio: nostro },
  FIRMA_INTESTAZIONI: {
    causa: 'La firma del contenuto non copre le intestazioni come sono state mandate.',
    rimedio: nostro,
  },
  FIRMA_NEL_FUTURO: { causa: 'La firma del contenuto è datata nel futuro.', rimedio: orologio },
  FIRMA_SCADUTA: { causa: 'La firma del contenuto è scaduta.', rimedio: orologio },
  FIRMA_TEMPI: { causa: 'I tempi della firma del contenuto non sono numeri interi di secondi.', rimedio: nostro },
  FIRMA_DURATA: { causa: 'La firma del contenuto vale per più di cinque minuti.', rimedio: nostro },
  INTESTAZIONE_SCRITTA_MALE: { causa: 'Il nome di una intestazione è scritto male.', rimedio: nostro },
  TIPO_CONTENUTO: { causa: 'Content-Type non è esattamente application/json.', rimedio: nostro },
  AUDIENCE_CON_PDND: {
    causa: 'aud contiene «-PDND»: sta nell’indirizzo che si chiama, non nella audience.',
    rimedio: catalogo,
  },
  AUDIENCE_CON_OPERAZIONE: {
    causa: 'aud contiene il nome dell’operazione: finisce con la versione, come /v1.',
    rimedio: catalogo,
  },
  INDIRIZZO_SENZA_OPERAZIONE: {
    causa: "L'indirizzo non contiene l'operazione (/anpr-service-e002).",
    rimedio: "Riportare in configurazione l'indirizzo completo dell'e-service.",
  },
  INDIRIZZO_TRATTINO: {
    causa: "Nell'indirizzo c'è un trattino lungo al posto di quello corto, come nella scheda pubblicata di C001.",
    rimedio: "Riscrivere a mano il trattino nell'indirizzo in configurazione.",
  },
  INDIRIZZO_ALTRO: {
    causa: "L'indirizzo non è quello dell'e-service in configurazione.",
    rimedio: "Riportare in configurazione l'indirizzo dell'e-service.",
  },
  CORPO_NON_VALIDO: { causa: 'I dati della richiesta non sono quelli che il servizio ammette.', rimedio: nostro },
  CASO_USO_ALTRO: { causa: "Il caso d'uso nella richiesta è di un altro servizio.", rimedio: nostro },
  OROLOGIO: { causa: "L'orologio di questo computer è avanti rispetto a quello del server.", rimedio: orologio },
};

import { campo, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// The header of every request and answer (`tipoDatoTestataRichiesta`, `tipoDatoTestataRisposta`).

export const tipoDatoTestataRichiesta: Gruppo = [
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('codMittente', t.tipoCodMittente, 'Comune mittente'),
  campo('codDestinatario', t.tipoCodDestinatario, 'Versione del servizio'),
  campo('operazioneRichiesta', t.tipoOperazioneRichiesta, 'Operazione richiesta'),
  campo('dataOraRichiesta', t.dataOra, 'Data e ora della richiesta'),
  campo('tipoOperazione', t.tipoRichiedenteOperazione, 'Tipo operazione'),
  campo('protocolloComune?', t.tipoProtocolloComune, 'Protocollo comune'),
  campo('dataProtocolloComune?', t.tipoDataAnagrafica, 'Data protocollo comune'),
  campo('tipoInvio', t.tipoInvioAmmesso, 'Tipo invio'),
  campo('dataDecorrenza?', t.data, 'Data decorrenza'),
  campo('dataDefinizionePratica?', t.tipoDataAnagrafica, 'Data definizione pratica'),
  campo('nomeApplicativo?', t.tipoNomeApplicativo, 'Nome applicativo'),
  campo('versioneApplicativo?', t.tipoVersioneApplicativo, 'Versione applicativo'),
  campo('fornitoreApplicativo?', t.tipoFornitoreApplicativo, 'Fornitore applicativo'),
];

export const tipoDatoTestataRisposta: Gruppo = [
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('codMittente', t.tipoCodMittente, 'Comune mittente'),
  campo('codDestinatario', t.tipoCodDestinatario, 'Versione del servizio'),
  campo('operazioneRichiesta', t.tipoOperazioneRichiesta, 'Operazione richiesta'),
  campo('dataOraRichiesta', t.dataOra, 'Data e ora della richiesta'),
  campo('protocolloComune?', t.tipoProtocolloComune, 'Protocollo comune'),
  campo('dataProtocolloComune?', t.tipoDataAnagrafica, 'Data protocollo comune'),
  campo('dataDecorrenza?', t.data, 'Data decorrenza'),
  campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR'),
  campo('esitoOperazione', t.charMax4, 'Esito'),
];

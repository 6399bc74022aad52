import { campo, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// The header of every request and answer (`tipoDatoTestataRichiesta`, `tipoDatoTestataRisposta`).

export const tipoDatoTestataRichiesta: Gruppo = [
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('codMittente', t.tipoCodMittente, 'Comune mittente'),
  campo('codDestinatario', t.tipoCodDestinatario, 'Versione del servizio'),
  campo('operazioneRichiesta', t.tipoOperazioneRichiesta, 'Operazione richiesta'),
  campo('dataOraRichiesta', t.dataOra, 'Data e ora della richiesta'),
  campo('tipoOperazione', t.tipoRichiedenteOperazione, 'Tipo di operazione'),
  campo('protocolloComune?', t.tipoProtocolloComune, 'Protocollo del Comune'),
  campo('dataProtocolloComune?', t.tipoDataAnagrafica, 'Data del protocollo'),
  campo('tipoInvio', t.tipoInvioAmmesso, 'Tipo di invio'),
  campo('dataDecorrenza?', t.data, 'Decorrenza'),
  campo('dataDefinizionePratica?', t.tipoDataAnagrafica, 'Data di definizione della pratica'),
  campo('nomeApplicativo?', t.tipoNomeApplicativo, 'Applicativo'),
  campo('versioneApplicativo?', t.tipoVersioneApplicativo, "Versione dell'applicativo"),
  campo('fornitoreApplicativo?', t.tipoFornitoreApplicativo, "Fornitore dell'applicativo"),
];

export const tipoDatoTestataRisposta: Gruppo = [
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('codMittente', t.tipoCodMittente, 'Comune mittente'),
  campo('codDestinatario', t.tipoCodDestinatario, 'Versione del servizio'),
  campo('operazioneRichiesta', t.tipoOperazioneRichiesta, 'Operazione richiesta'),
  campo('dataOraRichiesta', t.dataOra, 'Data e ora della richiesta'),
  campo('protocolloComune?', t.tipoProtocolloComune, 'Protocollo del Comune'),
  campo('dataProtocolloComune?', t.tipoDataAnagrafica, 'Data del protocollo'),
  campo('dataDecorrenza?', t.data, 'Decorrenza'),
  campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR'),
  campo('esitoOperazione', t.charMax4, 'Esito'),
];

import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoAltraLingua, tipoComune, tipoIndirizzo } from './luoghi.ts';

// Electoral lists, conscription lists, census.

export const tipoListaElettorale: Gruppo = [
  campo('elettore', t.tipoElettore, 'Elettore'),
  sezione('comune?', tipoComune, 'Comune'),
];

export const tipoListaCancellazione: Gruppo = [
  campo('motivoCancellazione', t.numerico1, 'Motivo cancellazione', 15),
  campo('noteCancellazione?', t.tipoNote, 'Note cancellazione'),
  campo('tipoConsultazione?', t.numerico1, 'Tipo consultazione'),
  campo('dataCancellazioneLista?', t.data, 'Data cancellazione lista'),
];

export const tipoLista5010: Gruppo = [
  sezione('comune', tipoComune, 'Comune'),
  campo('sezioneelettoralenum', t.charMax200, 'Sezioneelettoralenum'),
];

export const tipoListaUE: Gruppo = [
  campo('ueelettorecomunali?', t.tipoSN1, 'Ueelettorecomunali'),
  sezione('listaAggiuntaUEComunali?', tipoLista5010, 'Lista aggiunta UE comunali'),
  campo('ueelettoreparlamento?', t.tipoSN1, 'Ueelettoreparlamento'),
  sezione('listaAggiuntaUEParlamento?', tipoLista5010, 'Lista aggiunta UE parlamento'),
];

export const tipoListaRegCom: Gruppo = [
  campo('comregelettorebolzano?', t.tipoSN1, 'Comregelettorebolzano'),
  campo('comregelettoretrento?', t.tipoSN1, 'Comregelettoretrento'),
  campo('comregelettorevalledaosta?', t.tipoSN1, 'Comregelettorevalledaosta'),
  sezione('listaBolTreVal?', tipoLista5010, 'Lista bol tre val'),
];

export const tipoAltraLinguaSezione: Gruppo = [
  campo('sezioneelettoraledenomtrad', t.charMax200, 'Sezioneelettoraledenomtrad'),
  sezione('altraLinguaIndirizzo', tipoAltraLingua, 'Altra lingua indirizzo'),
];

export const tipoListaSezioni5011: Gruppo = [
  sezione('comune?', tipoComune, 'Comune'),
  campo('sezioneelettoralenum?', t.charMax200, 'Sezioneelettoralenum'),
  campo('sezioneelettoraledenom', t.charMax200, 'Sezioneelettoraledenom'),
  sezione('sezioneelettoraleind', tipoIndirizzo, 'Sezioneelettoraleind'),
  campo('circoscrelezionimembriue?', t.charMax200, 'Circoscrelezionimembriue'),
  campo('collegiocameradeputati', t.charMax200, 'Collegiocameradeputati'),
  campo('circoscrregionali', t.charMax200, 'Circoscrregionali'),
  campo('circosrizioneelezcircosc?', t.charMax200, 'Circosrizioneelezcircosc'),
  campo('collegiosenatorepubblica', t.charMax200, 'Collegiosenatorepubblica'),
  sezione('altraLinguaSezione*', tipoAltraLinguaSezione, 'Altra lingua sezione'),
];

export const tipoListeElettoraliCons: Gruppo = [
  campo('elettore', t.tipoSN1, 'Elettore'),
  sezione('listaGenerale?', tipoLista5010, 'Lista generale'),
  sezione('listaAggiuntaUE?', tipoListaUE, 'Lista aggiunta UE'),
  sezione('listaAggiuntaComReg?', tipoListaRegCom, 'Lista aggiunta com reg'),
  campo('referendumnazionali?', t.tipoSN1, 'Referendumnazionali'),
  campo('elezionimembriue?', t.tipoSN1, 'Elezionimembriue'),
  campo('senatorepubblica?', t.tipoSN1, 'Senatorepubblica'),
  campo('circoscrsenatorepubblica?', t.charMax200, 'Circoscrsenatorepubblica'),
  campo('cameradeputati?', t.tipoSN1, 'Cameradeputati'),
  campo('circoscrcameradeputati?', t.charMax200, 'Circoscrcameradeputati'),
  campo('regionali?', t.tipoSN1, 'Regionali'),
  campo('comunali?', t.tipoSN1, 'Comunali'),
  campo('circoscrizionali?', t.tipoSN1, 'Circoscrizionali'),
  sezione('sezione?', tipoListaSezioni5011, 'Sezione'),
  campo('tipoConsultazione?', t.numerico1, 'Tipo consultazione'),
  campo('dataCancellazioneLista?', t.data, 'Data cancellazione lista'),
];

export const tipoListeElettorali: Gruppo = [
  campo('certificabilita?', t.numerico1, 'Certificabilita'),
  sezione('cancellazione?', tipoListaCancellazione, 'Cancellazione'),
  sezione('liste*', tipoListeElettoraliCons, 'Liste'),
];

export const tipoListaLeva: Gruppo = [
  campo('iscritto', t.tipoLeva, 'Iscritto'),
  sezione('comune?', tipoComune, 'Comune'),
];

export const tipoCensimento: Gruppo = [
  campo('annoCensimento', t.numerico4, 'Anno censimento'),
  campo('sezioneCensimento', t.tipoSezioneCensimento, 'Sezione censimento'),
  campo('foglioCensimento', t.tipoFoglioCensimento, 'Foglio censimento'),
  campo('dataRegolarizzazione?', t.tipoDataAnagrafica, 'Data regolarizzazione'),
  campo('motivoCompilazione?', t.tipoMotivoCompilazione, 'Motivo compilazione'),
];

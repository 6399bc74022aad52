import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoAltraLingua, tipoComune, tipoIndirizzo } from './luoghi.ts';

// Electoral lists, conscription lists, census.

export const tipoListaElettorale: Gruppo = [
  campo('elettore', t.tipoElettore, 'Elettore'),
  sezione('comune?', tipoComune, 'Comune'),
];

export const tipoListaCancellazione: Gruppo = [
  campo('motivoCancellazione', t.numerico1, 'Motivo della cancellazione', 15),
  campo('noteCancellazione?', t.tipoNote, 'Note sulla cancellazione'),
  campo('tipoConsultazione?', t.numerico1, 'Tipo di consultazione'),
  campo('dataCancellazioneLista?', t.data, 'Data di cancellazione dalla lista'),
];

export const tipoLista5010: Gruppo = [
  sezione('comune', tipoComune, 'Comune'),
  campo('sezioneelettoralenum', t.charMax200, 'Numero della sezione'),
];

export const tipoListaUE: Gruppo = [
  campo('ueelettorecomunali?', t.tipoSN1, 'Elettore UE, comunali'),
  sezione('listaAggiuntaUEComunali?', tipoLista5010, 'Lista aggiunta UE, comunali'),
  campo('ueelettoreparlamento?', t.tipoSN1, 'Elettore UE, Parlamento europeo'),
  sezione('listaAggiuntaUEParlamento?', tipoLista5010, 'Lista aggiunta UE, Parlamento europeo'),
];

export const tipoListaRegCom: Gruppo = [
  campo('comregelettorebolzano?', t.tipoSN1, 'Elettore Bolzano'),
  campo('comregelettoretrento?', t.tipoSN1, 'Elettore Trento'),
  campo('comregelettorevalledaosta?', t.tipoSN1, "Elettore Valle d'Aosta"),
  sezione('listaBolTreVal?', tipoLista5010, "Lista Bolzano, Trento, Valle d'Aosta"),
];

export const tipoAltraLinguaSezione: Gruppo = [
  campo('sezioneelettoraledenomtrad', t.charMax200, 'Denominazione tradotta'),
  sezione('altraLinguaIndirizzo', tipoAltraLingua, 'Indirizzo in altra lingua'),
];

export const tipoListaSezioni5011: Gruppo = [
  sezione('comune?', tipoComune, 'Comune'),
  campo('sezioneelettoralenum?', t.charMax200, 'Numero della sezione'),
  campo('sezioneelettoraledenom', t.charMax200, 'Denominazione della sezione'),
  sezione('sezioneelettoraleind', tipoIndirizzo, 'Indirizzo della sezione'),
  campo('circoscrelezionimembriue?', t.charMax200, 'Circoscrizione elezioni europee'),
  campo('collegiocameradeputati', t.charMax200, 'Collegio Camera'),
  campo('circoscrregionali', t.charMax200, 'Circoscrizione regionale'),
  campo('circosrizioneelezcircosc?', t.charMax200, 'Circoscrizione comunale'),
  campo('collegiosenatorepubblica', t.charMax200, 'Collegio Senato'),
  sezione('altraLinguaSezione*', tipoAltraLinguaSezione, 'Sezione in altra lingua'),
];

export const tipoListeElettoraliCons: Gruppo = [
  campo('elettore', t.tipoSN1, 'Elettore'),
  sezione('listaGenerale?', tipoLista5010, 'Lista generale'),
  sezione('listaAggiuntaUE?', tipoListaUE, 'Lista aggiunta UE'),
  sezione('listaAggiuntaComReg?', tipoListaRegCom, 'Lista aggiunta comunale o regionale'),
  campo('referendumnazionali?', t.tipoSN1, 'Referendum nazionali'),
  campo('elezionimembriue?', t.tipoSN1, 'Elezioni europee'),
  campo('senatorepubblica?', t.tipoSN1, 'Senato della Repubblica'),
  campo('circoscrsenatorepubblica?', t.charMax200, 'Circoscrizione Senato'),
  campo('cameradeputati?', t.tipoSN1, 'Camera dei deputati'),
  campo('circoscrcameradeputati?', t.charMax200, 'Circoscrizione Camera'),
  campo('regionali?', t.tipoSN1, 'Elezioni regionali'),
  campo('comunali?', t.tipoSN1, 'Elezioni comunali'),
  campo('circoscrizionali?', t.tipoSN1, 'Elezioni circoscrizionali'),
  sezione('sezione?', tipoListaSezioni5011, 'Sezione'),
  campo('tipoConsultazione?', t.numerico1, 'Tipo di consultazione'),
  campo('dataCancellazioneLista?', t.data, 'Data di cancellazione dalla lista'),
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
  campo('annoCensimento', t.numerico4, 'Anno del censimento'),
  campo('sezioneCensimento', t.tipoSezioneCensimento, 'Sezione di censimento'),
  campo('foglioCensimento', t.tipoFoglioCensimento, 'Foglio di censimento'),
  campo('dataRegolarizzazione?', t.tipoDataAnagrafica, 'Data di regolarizzazione'),
  campo('motivoCompilazione?', t.tipoMotivoCompilazione, 'Motivo della compilazione'),
];

export const tipoListaElettorale5010: Gruppo = [
  campo('elettore', t.tipoSN1, 'Elettore'),
  sezione('listaGenerale?', tipoLista5010, 'Lista generale'),
  sezione('listaAggiuntaUE?', tipoListaUE, 'Lista aggiunta UE'),
  sezione('listaAggiuntaComReg?', tipoListaRegCom, 'Lista aggiunta comunale o regionale'),
  campo('referendumnazionali', t.tipoSN1, 'Referendum nazionali'),
  campo('elezionimembriue', t.tipoSN1, 'Elezioni europee'),
  campo('senatorepubblica', t.tipoSN1, 'Senato della Repubblica'),
  campo('circoscrsenatorepubblica?', t.charMax200, 'Circoscrizione Senato'),
  campo('cameradeputati', t.tipoSN1, 'Camera dei deputati'),
  campo('circoscrcameradeputati?', t.charMax200, 'Circoscrizione Camera'),
  campo('regionali', t.tipoSN1, 'Elezioni regionali'),
  campo('comunali', t.tipoSN1, 'Elezioni comunali'),
  campo('circoscrizionali', t.tipoSN1, 'Elezioni circoscrizionali'),
];

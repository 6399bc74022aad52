import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { schermate } from '../../../contract/messaggi/schermate.ts';

/** What ANPR admits as the key of a search (3002), strongest first. */
export type Chiave = keyof typeof schermate.maschera.chiave.nomi;

/** Whether each key is there, in the fields of a 3002. */
export function chiaviDi(campi: Campi): readonly Chiave[] {
  const c = sezioneDi(campi, 'criteriRicerca');
  const ce = (nome: string): boolean => (testoDi(c, nome) ?? '') !== '';
  const cognome = ce('cognome') || ce('senzaCognome');
  const nome = ce('nome') || ce('senzaNome');
  const nascita = sezioneDi(campi, 'datiNascita');
  const natale = testoDi(nascita, 'dataEvento') !== undefined && sezioneDi(nascita, 'luogoNascita') !== undefined;
  const permesso = sezioneDi(c, 'permessoDiSoggiorno3000');
  const soggiorno = testoDi(sezioneDi(permesso, 'datiSoggiorno30XX'), 'numeroSoggiorno');
  const presenti: Readonly<Record<Chiave, boolean>> = {
    'id-anpr': ce('idANPR'),
    'codice-fiscale': ce('codiceFiscale'),
    'scheda-anpr': ce('idSchedaSoggettoANPR'),
    'scheda-comune': testoDi(sezioneDi(c, 'idSchedaSoggettoComune'), 'idSchedaSoggetto') !== undefined,
    'cinque-dati': cognome && nome && ce('sesso') && natale,
    generalita: cognome && nome,
    'carta-identita': testoDi(sezioneDi(c, 'cartaIdentita3000'), 'numero') !== undefined,
    permesso: soggiorno !== undefined || testoDi(permesso, 'numeroPassaporto') !== undefined,
    'famiglia-anpr': ce('identificativoANPR'),
    'famiglia-comune': testoDi(sezioneDi(c, 'idFamigliaConvivenzaComune'), 'idFamigliaConvivenza') !== undefined,
  };
  return (Object.keys(presenti) as Chiave[]).filter((chiave) => presenti[chiave]);
}

/** The half of a name that is there without the other, where no other key is. */
export function mezzoNome(campi: Campi): 'cognome' | 'nome' | null {
  if (chiaviDi(campi).length > 0) return null;
  const c = sezioneDi(campi, 'criteriRicerca');
  if (testoDi(c, 'cognome') !== undefined) return 'cognome';
  return testoDi(c, 'nome') === undefined ? null : 'nome';
}

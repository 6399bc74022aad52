import type { Campi } from '../../contract/operazioni/albero.ts';
import { testoDi } from '../campi.ts';
import { GIORNO_ZERO, type Individuo, italiano, maggioreEta } from './individui.ts';
import { comuneOspite, elementoComune } from './luoghi.ts';
import type { Passo } from './percorso.ts';
import { sezioniElettorali } from './sezioni-elettorali.ts';
import { type Tappa, ultimo } from './tappe.ts';

// Electoral lists: who votes, and in which section, from the day on which it is so.

/** Sections of a Comune whose own are not told. */
const SEZIONI_ALTROVE = 40;

/** People of one street vote in one section. */
function sezioneDi(passo: Passo): string {
  const { comune } = passo.dimora;
  const quante = comune === comuneOspite ? sezioniElettorali.length : SEZIONI_ALTROVE;
  const toponimo = (passo.residenza['indirizzo'] as Campi | undefined)?.['toponimo'] as Campi | undefined;
  const strada = toponimo ? testoDi(toponimo, 'denominazioneToponimo') : comune.nome;
  const somma = [...strada].reduce((s, c) => (s * 31 + c.charCodeAt(0)) % 9973, 7);
  return String((somma % quante) + 1);
}

const lista = (passo: Passo): Campi => ({
  comune: elementoComune(passo.dimora.comune),
  sezioneelettoralenum: sezioneDi(passo),
});

const elettore = (passo: Passo): Campi => ({
  certificabilita: '1',
  liste: [
    {
      elettore: 'S',
      listaGenerale: lista(passo),
      referendumnazionali: 'S',
      elezionimembriue: 'S',
      senatorepubblica: 'S',
      cameradeputati: 'S',
      regionali: 'S',
      comunali: 'S',
      circoscrizionali: 'N',
    },
  ],
});

const elettoreUE = (passo: Passo): Campi => ({
  certificabilita: '1',
  liste: [
    {
      elettore: 'N',
      listaAggiuntaUE: { ueelettorecomunali: 'S', listaAggiuntaUEComunali: lista(passo), ueelettoreparlamento: 'N' },
      comunali: 'S',
    },
  ],
});

/** `listaElettoraleCompleta`: of Italians of age, and of Europeans who asked to vote for the Comune. */
export function listeElettorali(chi: Individuo, percorso: readonly Passo[]): Tappa[] {
  const ingresso = percorso[0]!.dal;
  const italianoDal = italiano(chi) ? chi.dataNascita : chi.italianoDal;
  const votaDal = italianoDal ?? (chi.elettoreUE ? ingresso : undefined);
  if (votaDal === undefined) return [];
  const dal = ultimo(ultimo(votaDal, maggioreEta(chi)), ingresso);
  if (dal > GIORNO_ZERO) return [];
  const scrivi = italianoDal === undefined ? elettoreUE : elettore;
  const attuale = percorso.findLast((passo) => passo.dal <= dal)!;
  const poi = percorso.filter((passo) => passo.dal > dal);
  return [
    { dal, sezioni: { listaElettoraleCompleta: scrivi(attuale) } },
    ...poi.map((passo) => ({ dal: passo.dal, sezioni: { listaElettoraleCompleta: scrivi(passo) } })),
  ];
}

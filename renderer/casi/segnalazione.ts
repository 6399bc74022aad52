import { sezione, type Sezione } from '../../contract/operazioni/albero.ts';
import { tipoLocalitaEstera } from '../../contract/operazioni/gruppi/luoghi.ts';
import { tipoGeneralita } from '../../contract/operazioni/gruppi/persone.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { campiDa, type Scritto } from '../moduli/scritto.ts';
import { datiDi, type Dati } from './dati.ts';

/** Of what a consulate writes, the facts that can be held against ANPR's; none is mandatory. */
export const radiceSegnalazione: Sezione = sezione(
  'segnalazione',
  [
    sezione(
      'generalita?',
      facoltativi(tipoGeneralita, ['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita']),
      '',
    ),
    sezione('localitaEstera?', facoltativi(tipoLocalitaEstera, ['indirizzoEstero', 'consolato']), ''),
  ],
  '',
);

function facoltativi(gruppo: Sezione['parti'], nomi: readonly string[]): Sezione['parti'] {
  const elementi = elementiDi(gruppo);
  return nomi.flatMap((nome) => {
    const elemento = elementi.get(nome);
    return elemento ? [{ ...elemento, min: 0 as const }] : [];
  });
}

/** What the consulate says, as the facts of a record. */
export function datiSegnalati(scritto: Scritto): Dati {
  const { generalita, localitaEstera } = campiDa(radiceSegnalazione, scritto);
  const residenza = localitaEstera === undefined ? [] : [{ tipoIndirizzo: '4', localitaEstera }];
  return datiDi({ ...(generalita === undefined ? {} : { generalita }), residenza });
}

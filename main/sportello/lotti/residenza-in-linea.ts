import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';

/** A residence (`tipoResidenza`) on one line, in Italy or abroad. */
export function residenzaInLinea(residenza: Campi): string {
  const italiano = sezioneDi(residenza, 'indirizzo');
  if (italiano) return inItalia(italiano);
  return allEstero(sezioneDi(sezioneDi(residenza, 'localitaEstera'), 'indirizzoEstero'));
}

function inItalia(indirizzo: Campi): string {
  const toponimo = sezioneDi(indirizzo, 'toponimo');
  const civico = sezioneDi(indirizzo, 'numeroCivico');
  const interno = testoDi(sezioneDi(civico, 'civicoInterno'), 'interno1');
  const comune = sezioneDi(indirizzo, 'comune');
  const numero = unisci('/', [
    testoDi(civico, 'numero') ?? testoDi(civico, 'metrico'),
    testoDi(civico, 'lettera'),
    testoDi(civico, 'esponente1'),
  ]);
  const via = [testoDi(toponimo, 'specie'), testoDi(toponimo, 'denominazioneToponimo'), numero];
  return unisci(', ', [
    unisci(' ', [...via, interno && `int. ${interno}`]),
    testoDi(indirizzo, 'frazione'),
    unisci(' ', [testoDi(indirizzo, 'cap'), testoDi(comune, 'nomeComune'), testoDi(comune, 'siglaProvinciaIstat')]),
  ]);
}

function allEstero(indirizzo: Campi | undefined): string {
  const toponimo = sezioneDi(indirizzo, 'toponimo');
  const localita = sezioneDi(indirizzo, 'localita');
  return unisci(', ', [
    unisci(' ', [testoDi(toponimo, 'denominazione'), testoDi(toponimo, 'numeroCivico')]),
    unisci(' ', [testoDi(indirizzo, 'cap'), testoDi(localita, 'descrizioneLocalita')]),
    testoDi(localita, 'descrizioneStato'),
  ]);
}

const unisci = (separatore: string, parti: readonly (string | undefined)[]): string =>
  parti.filter(Boolean).join(separatore);

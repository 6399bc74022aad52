import { useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { banco, linguettaAttiva } from './banco.ts';
import { ContenutoLinguetta } from './contenuto.tsx';
import { Linguette } from './linguette.tsx';
import { RigaRicerca } from './riga-ricerca.tsx';
import { StrisciaPratica, type Riquadro } from './striscia-pratica.tsx';
import { tastiSportello } from './tasti-sportello.ts';
import { vaiAllaRiga } from './vai-alla-riga.ts';

const t = schermate.sportello;

/** The desk: one search line, the people found, and the practice that they are looked up for. */
export function SchermataSportello() {
  const tutto = useDeposito(banco);
  const [riquadro, apri] = useState<Riquadro>(null);
  const mostra = (quale: Riquadro) => {
    apri(quale);
    if (quale === null) vaiAllaRiga();
  };
  useTasti('schermata', tastiSportello(tutto, mostra));
  const corrente = linguettaAttiva(tutto);
  return (
    <div className="sportello">
      <h1 className="solo-lettori">{t.titolo}</h1>
      <StrisciaPratica riquadro={riquadro} mostra={mostra} />
      <RigaRicerca />
      <Linguette />
      {corrente ? (
        <ContenutoLinguetta linguetta={corrente} />
      ) : (
        <section className="vuoto-progettato">
          <h2>{t.vuoto.titolo}</h2>
          <p>{t.vuoto.testo}</p>
        </section>
      )}
    </div>
  );
}

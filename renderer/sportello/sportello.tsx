import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { AllaData } from './alla-data.tsx';
import { banco, linguettaAttiva } from './banco.ts';
import { VistaBozze } from './bozze/vista-bozze.tsx';
import { VistaConfronto } from './confronto/vista-confronto.tsx';
import { ContenutoLinguetta } from './contenuto.tsx';
import { Linguette } from './linguette.tsx';
import { maschera } from './maschera/maschera.ts';
import { VistaMaschera } from './maschera/vista-maschera.tsx';
import { RigaRicerca } from './riga-ricerca.tsx';
import { chiudiRiquadro } from './pannello.ts';
import { riquadro } from './riquadro.ts';
import { StrisciaPratica } from './striscia-pratica.tsx';
import { tastiSportello } from './tasti-sportello.ts';

const t = schermate.sportello;

/** The desk: one search line, the people found, and the practice that they are looked up for. */
export function SchermataSportello() {
  const tutto = useDeposito(banco);
  const { aperta: conMaschera } = useDeposito(maschera);
  const aperto = useDeposito(riquadro);
  useTasti('schermata', tastiSportello(tutto, conMaschera || tutto.confronto !== null, aperto));
  const corrente = linguettaAttiva(tutto);
  return (
    <div className="sportello">
      <h1 className="solo-lettori">{t.titolo}</h1>
      <StrisciaPratica />
      <RigaRicerca />
      <Linguette />
      {aperto === 'alla-data' && corrente?.persona && !conMaschera && (
        <AllaData
          key={`data ${corrente.id}`}
          idANPR={corrente.persona.idANPR}
          ora={corrente.persona.allaData}
          chiudi={chiudiRiquadro}
        />
      )}
      {conMaschera ? (
        <VistaMaschera />
      ) : tutto.confronto !== null ? (
        <VistaConfronto scelte={tutto.confronto} />
      ) : corrente ? (
        <ContenutoLinguetta key={corrente.id} linguetta={corrente} />
      ) : (
        <section className="vuoto-progettato">
          <h2>{t.vuoto.titolo}</h2>
          <p>{t.vuoto.testo}</p>
          <VistaBozze />
        </section>
      )}
    </div>
  );
}

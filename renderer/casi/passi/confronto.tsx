import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Spia } from '../../comuni/spia.tsx';
import { Attesa } from '../../sportello/attesa.tsx';
import { cambiaCaso } from '../azioni.ts';
import { confrontoDi } from '../confronti.ts';
import { differenze, idDiverso, type VoceConfronto } from '../confronto.ts';
import type { NomeDato } from '../dati.ts';
import { annullaLetture } from '../letture.ts';
import type { Caso, CasoAperto } from '../modello.ts';

const t = schermate.casi;

/** ANPR's facts beside the other side's; on each that differs the officer says who is right. */
export function PassoConfronto({ aperto }: { readonly aperto: CasoAperto }) {
  const { caso, servizio } = aperto;
  if (servizio?.fase === 'in-corso') {
    return <Attesa che={t.confronto.lettura} inizio={servizio.inizio} annulla={annullaLetture} />;
  }
  if (servizio?.fase === 'fallita') return <MostraErrore errore={servizio.errore} ruolo="status" />;
  const voci = confrontoDi(aperto);
  const diversi = differenze(voci).length;
  const altra = caso.specie === 'cie' ? t.confronto.colonne.cie : t.confronto.colonne.consolato;
  if (voci.length === 0) return <p role="status">{caso.specie === 'cie' ? t.rileggi : t.segnalazione.vuota}</p>;
  return (
    <>
      {idDiverso(voci) && (
        <Avviso specie="errore" titolo={t.voci.idDiverso.titolo} ruolo="alert">
          <p>{t.voci.idDiverso.spiegazione}</p>
          <p>{t.voci.idDiverso.rimedio}</p>
        </Avviso>
      )}
      <p role="status">{diversi === 0 ? t.confronto.tutti : t.confronto.quanti(diversi)}</p>
      <table className="tabella confronto-dati" aria-label={t.confronto.titolo}>
        <thead>
          <tr>
            {[t.confronto.colonne.dato, t.confronto.colonne.anpr, altra, t.confronto.colonne.esito].map((titolo) => (
              <th key={titolo} scope="col">
                {titolo}
              </th>
            ))}
            {caso.specie === 'consolato' && <th scope="col">{t.confronto.colonne.ragione}</th>}
          </tr>
        </thead>
        <tbody>
          {voci.map((voce) => (
            <Riga key={voce.nome} voce={voce} caso={caso} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Riga({ voce, caso }: { readonly voce: VoceConfronto; readonly caso: Caso }) {
  const { nome, nostro, altro, esito } = voce;
  const scrivi = (testo: string | undefined) => {
    if (testo === undefined) return schermate.generali.assente;
    return nome === 'idANPR' ? mostraIdAnpr(testo) : testo;
  };
  const detto = { uguale: t.confronto.uguale, diverso: t.confronto.diverso, manca: t.confronto.manca }[esito];
  return (
    <tr className={esito === 'uguale' ? undefined : 'diverso'}>
      <th scope="row">{t.campi[nome]}</th>
      <td>{scrivi(nostro)}</td>
      <td>{scrivi(altro)}</td>
      <td>
        <Spia
          tono={esito === 'uguale' ? 'buona' : 'attenta'}
          icona={esito === 'uguale' ? 'riuscito' : 'avviso'}
          testo={detto}
        />
      </td>
      {caso.specie === 'consolato' && <td>{esito !== 'uguale' && <Ragione nome={nome} ragioni={caso.ragioni} />}</td>}
    </tr>
  );
}

function Ragione({ nome, ragioni }: { readonly nome: NomeDato; readonly ragioni: Caso['ragioni'] }) {
  const scegli = (ragione: string) => {
    const { [nome]: _prima, ...altre } = ragioni;
    cambiaCaso({ ragioni: ragione === 'anpr' || ragione === 'altro' ? { ...altre, [nome]: ragione } : altre });
  };
  return (
    <select
      aria-label={`${t.confronto.colonne.ragione}: ${t.campi[nome]}`}
      value={ragioni[nome] ?? ''}
      onChange={({ target }) => scegli(target.value)}
    >
      {(['', 'anpr', 'altro'] as const).map((uno) => (
        <option key={uno} value={uno}>
          {t.confronto.ragioni[uno]}
        </option>
      ))}
    </select>
  );
}

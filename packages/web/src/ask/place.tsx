import { Trans, useLingui } from "@lingui/react/macro";
import { usePlaces } from "../api/town.ts";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Say } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { PickOne, TickAny } from "./choices.tsx";
import { Frame } from "./frame.tsx";

/** Where do you live, and how far can you go? */
export function PlaceQuestion() {
  const { t } = useLingui();
  const { home, places = [], online } = useAnswers();
  const { data, trouble, again } = usePlaces();
  const choices = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: <Say text={name} /> }));
  return (
    <Frame
      question="place"
      title={t`Where do you live, and where can you travel to?`}
      example={<Trans>For example: I live in the Bronx and can get to Manhattan.</Trans>}
      why={<Trans>A class only helps if you can get there. We leave out the ones that are too far.</Trans>}
    >
      {data === undefined && trouble === undefined ? <Loading lines={5} /> : undefined}
      {data === undefined && trouble !== undefined ? <Trouble trouble={trouble} again={again} /> : undefined}
      {choices.length === 0 ? undefined : (
        <>
          <PickOne
            name="home"
            legend={<Trans>I live in</Trans>}
            wide
            choices={choices}
            picked={home}
            onPick={(id) => changeAnswers({ home: id, places: [...new Set([...places, id])] })}
          />
          <TickAny
            name="places"
            legend={<Trans>I can travel to</Trans>}
            hint={<Trans>Pick all that work for you.</Trans>}
            wide
            choices={choices}
            ticked={places}
            onTick={(ids) => changeAnswers({ places: ids.length === 0 ? undefined : ids })}
          />
        </>
      )}
      <PickOne
        name="online"
        legend={<Trans>Can you take a class at home, on a phone or computer?</Trans>}
        wide
        choices={[
          { value: "yes", label: <Trans>Yes</Trans> },
          { value: "no", label: <Trans>No, I need to go to a class</Trans> },
        ]}
        picked={online === undefined ? undefined : online ? "yes" : "no"}
        onPick={(value) => changeAnswers({ online: value === "yes", modes: undefined })}
      />
    </Frame>
  );
}

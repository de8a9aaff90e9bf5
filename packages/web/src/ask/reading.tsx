import { Trans, useLingui } from "@lingui/react/macro";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Frame } from "./frame.tsx";
import { LevelPicker } from "./level-picker.tsx";
import { mathSamples, readingSamples } from "./samples.ts";

/** How do you read and work with numbers? By a test, or by which text and which sum is easy. */
export function ReadingQuestion() {
  const { t } = useLingui();
  const { reading, math } = useAnswers();
  return (
    <Frame
      question="reading"
      title={t`Which text is easy for you?`}
      example={<Trans>Pick the hardest one that is still easy. There is no wrong pick.</Trans>}
      why={
        <Trans>
          Most classes ask for some reading and math. If one asks for more, we find a free class to get you
          ready.
        </Trans>
      }
    >
      <LevelPicker
        name="reading"
        legend={<Trans>Reading in English</Trans>}
        lowest={<Trans>None of these is easy yet</Trans>}
        samples={readingSamples.map(({ mark, text }) => ({ mark, show: <span lang="en">{text}</span> }))}
        level={reading}
        onLevel={(level) => changeAnswers({ reading: level })}
      />
      <LevelPicker
        name="math"
        legend={<Trans>Math: the hardest one you could do</Trans>}
        lowest={<Trans>None of these yet</Trans>}
        samples={mathSamples.map(({ mark, text }) => ({
          mark,
          show: <span className="fb-sum">{text}</span>,
        }))}
        level={math}
        onLevel={(level) => changeAnswers({ math: level })}
        wide
      />
    </Frame>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { SpokenLanguages } from "./spoken-languages.tsx";
import { Frame } from "./frame.tsx";
import { LevelPicker } from "./level-picker.tsx";

/** How is your English? Marks are NRS levels for English as a second language, 1 to 6. */
export function EnglishQuestion() {
  const { t } = useLingui();
  const { english } = useAnswers();
  return (
    <Frame
      question="english"
      title={t`How is your English?`}
      example={<Trans>For example: I can talk about my day.</Trans>}
      why={<Trans>Some classes are in Spanish. Some teach you English first, for free.</Trans>}
    >
      <LevelPicker
        name="english"
        legend={<Trans>Pick what fits best</Trans>}
        lowest={<Trans>I know very little English</Trans>}
        samples={[
          { mark: 6, show: <Trans>I speak, read and write it with ease</Trans> },
          { mark: 5, show: <Trans>I can talk and read about most things, with some mistakes</Trans> },
          { mark: 4, show: <Trans>I can talk about my day and read short notes</Trans> },
          { mark: 3, show: <Trans>I can ask for things and fill out an easy form</Trans> },
          { mark: 2, show: <Trans>I know some words and short sentences</Trans> },
        ]}
        level={english}
        onLevel={(level) => changeAnswers({ english: level })}
      />
      <SpokenLanguages />
    </Frame>
  );
}

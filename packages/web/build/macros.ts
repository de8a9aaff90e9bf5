import { transformAsync } from "@babel/core";
import linguiMacro from "@lingui/babel-plugin-lingui-macro";
import { getConfig } from "@lingui/conf";
import type { Plugin } from "vite";

/**
 * Turns Lingui's macros into calls at build time, through Babel: the native transform of Lingui is an optional package
 * that npm leaves out when it runs under Node 20, and this build must work there.
 */
export function linguiMacros(root: string): Plugin {
  const linguiConfig = getConfig({ cwd: root });
  return {
    name: "footbridge:lingui-macros",
    enforce: "pre",
    transform: {
      filter: { id: /\.tsx?(\?|$)/, code: /@lingui\/(react|core)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id.split("?")[0],
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ["typescript", "jsx"] },
          plugins: [[linguiMacro, { linguiConfig }]],
        });
        return result?.code === null || result?.code === undefined
          ? undefined
          : { code: result.code, map: result.map ?? null };
      },
    },
  };
}

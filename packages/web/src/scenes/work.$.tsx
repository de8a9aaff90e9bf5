import { createFileRoute } from "@tanstack/react-router";
import { texts } from "./-texts.ts";
import { WorkFrame } from "./-work-pages.ts";

export const Route = createFileRoute("/work/$")({ component: WorkFrame, validateSearch: texts });

import { createFileRoute } from "@tanstack/react-router";
import { ReplyPage } from "./-more-pages.ts";

export const Route = createFileRoute("/r/$token")({ component: ReplyPage });

import { createFileRoute } from "@tanstack/react-router";
import { EverywherePage } from "./-pages.ts";

export const Route = createFileRoute("/everywhere")({ component: EverywherePage });

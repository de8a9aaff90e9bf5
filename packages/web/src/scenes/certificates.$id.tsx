import { createFileRoute } from "@tanstack/react-router";
import { CredentialPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/certificates/$id")({ component: CredentialPage });

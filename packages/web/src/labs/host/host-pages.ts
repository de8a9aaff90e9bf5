export { LabPage } from "./lab-page.tsx";
export { LabsPage } from "./labs-page.tsx";

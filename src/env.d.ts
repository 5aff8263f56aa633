/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The document whose summary is being rendered; its components read it. */
    document?: string;
  }
}

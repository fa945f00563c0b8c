@echo off
rem Runs Maven: an installed one, else the one that .mvn\wrapper\maven-wrapper.properties names, fetched once.
setlocal
set "HERE=%~dp0"
if defined JAVA_HOME (
  if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo mvnw: JAVA_HOME is set to %JAVA_HOME%, where there is no JDK. Set it to a JDK of version 17 or newer. 1>&2
    exit /b 1
  )
) else (
  where javac >nul 2>nul || (
    echo mvnw: No JDK was found. Install one of version 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
  )
)
set "LEAST_OK="
for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /b /c:"Apache Maven"') do (
  powershell -NoProfile -Command "if ([version]'%%v' -ge [version]'3.8.7') { exit 0 } else { exit 1 }" && set "LEAST_OK=1"
)
if defined LEAST_OK (
  call mvn %*
  exit /b %ERRORLEVEL%
)
for /f "usebackq tokens=1,* delims==" %%a in ("%HERE%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "URL=%%b"
)
for %%f in ("%URL%") do set "NAME=%%~nf"
set "NAME=%NAME:-bin.tar=%"
set "FOLDER=%USERPROFILE%\.m2\wrapper\dists\%NAME%"
if not exist "%FOLDER%\bin\mvn.cmd" (
  echo mvnw: fetching %URL% 1>&2
  if not exist "%USERPROFILE%\.m2\wrapper\dists" mkdir "%USERPROFILE%\.m2\wrapper\dists"
  powershell -NoProfile -Command "$ProgressPreference='SilentlyContinue'; Invoke-WebRequest '%URL%' -OutFile '%FOLDER%.tar.gz'" || (
    echo mvnw: Maven could not be fetched. Install Maven 3.8.7 or newer and try again. 1>&2
    exit /b 1
  )
  tar -xzf "%FOLDER%.tar.gz" -C "%USERPROFILE%\.m2\wrapper\dists" || exit /b 1
  del "%FOLDER%.tar.gz"
)
call "%FOLDER%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

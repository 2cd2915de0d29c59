# CPU seconds of spatstat's heat kernel on the network and events of standard input (JSON).
suppressMessages({
  library(jsonlite)
  library(spatstat.geom)
  library(spatstat.linnet)
})
case <- fromJSON(readLines(file("stdin"), warn = FALSE))
frame <- owin(range(case$x), range(case$y))
net <- linnet(ppp(case$x, case$y, window = frame), edges = cbind(case$from, case$to))
events <- as.lpp(seg = case$seg, tp = case$tp, L = net)
spent <- system.time(densityHeat(events, sigma = case$sigma))
cat(spent[["user.self"]] + spent[["sys.self"]], "\n")
